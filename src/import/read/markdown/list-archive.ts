import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreMissing } from '../../../runtime/ignore-missing.ts';
import type { ArchiveFiles } from '../../draft.ts';

/** Folders of machinery, of what is built, and of what is not a text of the archive’s own. */
const skipped = new Set([
  'node_modules',
  'vendor',
  'bower_components',
  '_site',
  '.git',
  '.github',
  '.jekyll-cache',
  '.cache',
  '.astro',
  '.svelte-kit',
]);

/** Every file below a folder, by its path with forward slashes, in the order of names. */
export function listArchive(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    const entries = ignoreMissing(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(path);
      } else if (entry.isFile() || isFileBehindLink(join(root, path), entry.isSymbolicLink())) {
        found.push(path);
      }
    }
  };
  walk('');
  return found;
}

const isFileBehindLink = (path: string, isLink: boolean) =>
  isLink && statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** A folder’s files, as a writer takes them. @param roots Folders that the old site served as its root. */
export function openFolder(root: string, paths: readonly string[], roots: readonly string[]): ArchiveFiles {
  return {
    paths: new Set(paths),
    roots,
    read: (path) => ignoreMissing(() => readFileSync(join(root, path))),
  };
}
