import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Document, type ISectionOptions, Packer } from 'docx';
import { strToU8, zipSync } from 'fflate';

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

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/PART.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/PART.xml"/></Relationships>';
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/**
 * Writes a Word file whose text is the given XML, for what the `docx` package cannot write.
 *
 * @param part What the file of the text is called in it.
 */
export function packManuscript(
  context: TestContext,
  body: string,
  { part = 'document', prefix = 'w' }: { part?: string; prefix?: string } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-word-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const document = `<w:document ${spaces}><w:body>${body}</w:body></w:document>`
    .replace('xmlns:w=', `xmlns:${prefix}=`)
    .replace(/(<\/?|\s)w:/g, `$1${prefix}:`);
  const files = {
    '[Content_Types].xml': types.replace('PART', part),
    '_rels/.rels': relations.replace('PART', part),
    [`word/${part}.xml`]: document,
  };
  const path = join(folder, 'manuscript.docx');
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  return path;
}
