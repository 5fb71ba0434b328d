import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { TestContext } from 'node:test';
import { openArchive } from '../../../src/import/open-archive.ts';
import { applyImport } from '../../../src/import/write/apply-import.ts';
import type { ImportOptions } from '../../../src/import/write/import-options.ts';
import { planImport } from '../../../src/import/write/plan-import.ts';
import { openContentFiles } from '../../../src/publication/content-files.ts';
import '../../fixtures/settings.ts';

/** An empty content folder of its own, gone after the test. */
export function createContentFolder(context: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-import-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'articles'));
  return root;
}

/** An archive of some files, by their paths; gone after the test. */
export function createArchive(context: TestContext, files: Record<string, string>): string {
  const root = createContentFolder(context);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Brings a source into a content folder, as the command does. */
export async function importInto(
  root: string,
  source: string,
  more: Partial<ImportOptions> & { changes?: 'accept' | 'reject'; written?: () => void } = {},
) {
  const { changes, written, ...options } = more;
  const archive = await openArchive(source, { timeZone: 'UTC', changes });
  const plan = await planImport(archive, openContentFiles(root), {
    name: 'archive',
    language: 'en',
    now: new Date('2026-01-01T00:00:00Z'),
    topic: { id: 'archive', name: 'Archive' },
    ...options,
  });
  applyImport(plan, root, written);
  return plan;
}

/** Every text of a folder by its path; of pictures, how many bytes they have. */
export function readFolder(root: string): Record<string, string> {
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    found
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

/** The text of a piece without its frontmatter. */
export const bodyOf = (text: string | undefined): string =>
  (text ?? '').replace(/^---\n[\s\S]*?^---$/m, '').trim();
