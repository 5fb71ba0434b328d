import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Document, type ISectionOptions, Packer } from 'docx';

type Content = ISectionOptions['children'];

/** Writes a Word file with the given blocks, gone after the test, and returns its path. */
export async function writeManuscript(
  context: TestContext,
  children: Content,
  more: Partial<ConstructorParameters<typeof Document>[0]> & Omit<ISectionOptions, 'children'> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-word-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const { headers, footers, ...options } = more;
  const section = { children, ...(headers && { headers }), ...(footers && { footers }) };
  const document = new Document({ creator: 'Microsoft Office User', ...options, sections: [section] });
  const path = join(folder, 'manuscript.docx');
  writeFileSync(path, await Packer.toBuffer(document));
  return path;
}
