import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { TestContext } from 'node:test';
import type { CommandContext } from '../../../src/commands/command.ts';
import { openFileStore } from '../../../src/commands/file-store.ts';

export const words = 'Links break in nine years out of ten. Nobody has to let them break.';

export const anOpEd = (fields = '', text = words) => `---
headline: Links must last # a comment
standfirst:   An address is a promise.
authors: [jane-doe]
disclosure: none
topics: [web]
${fields}---

${text}

## What to do

A promise costs little. It has to be kept for a long time, which is harder.
`;

/** A content folder of its own, gone after the test, with one person and one topic. */
export function aNewsroom(
  context: TestContext,
  articles: Record<string, string>,
  now = '2025-03-01T09:00:00Z',
) {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-desk-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  const files = openFileStore(root);
  files.write('people/jane-doe.yaml', 'name: Jane Doe\nbiography: She writes.\n');
  files.write('topics/web.yaml', 'name: The web\ndescription: What is on it.\n');
  for (const [slug, source] of Object.entries(articles)) files.write(`articles/${slug}/index.mdx`, source);
  const desk: CommandContext = { files, now: new Date(now), folder: 'content' };
  return {
    desk,
    folder: root,
    files,
    /** The content folder, absolute. */
    root,
    state: () => snapshot(root),
    restore: (state: Record<string, string>) => restore(root, state),
  };
}

/** Every file below a folder with its text. */
function snapshot(root: string): Record<string, string> {
  const found = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

function restore(root: string, state: Record<string, string>): void {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  for (const [path, text] of Object.entries(state)) openFileStore(root).write(path, text);
}

/** A square of a colour, as a picture. */
export const aDrawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="${colour}"/></svg>`;
