import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreMissing } from './ignore-missing.ts';

/** The names in a folder, sorted. */
export interface Listing {
  files: string[];
  folders: string[];
}

/**
 * Lists a folder without what lies deeper; see `listFilesBelow` for that. Hidden names are left out:
 * `.DS_Store`, `.git`, `.obsidian`, the `._jane-doe.yaml` that macOS writes on other file systems. A symbolic
 * link counts as what it leads to, and is left out if it leads nowhere.
 *
 * @returns Two empty lists if there is no such folder.
 */
export function listFolder(path: string): Listing {
  const entries = ignoreMissing(() => readEntries(path));
  if (!entries) return { files: [], folders: [] };
  const visible = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, kind: findKind(entry, path) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const selectNames = (kind: Kind) => visible.filter((entry) => entry.kind === kind).map(({ name }) => name);
  return { files: selectNames('file'), folders: selectNames('folder') };
}

/** Lists the visible names in a folder, of files and of folders. */
export function listNames(path: string): string[] {
  // No file system has a name with the letter NUL, and Node refuses it.
  if (path.includes('\0')) return [];
  const { files, folders } = listFolder(path);
  return [...files, ...folders];
}

/**
 * Returns what is in a folder, in any order.
 *
 * @throws Error of the file system if there is no such folder.
 */
export function readEntries(path: string): readonly Dirent[] {
  const known = remembered.entries.get(path);
  if (known) return known;
  const entries = readdirSync(path, { withFileTypes: true });
  if (remembered.below !== undefined && `${path}/`.startsWith(remembered.below))
    remembered.entries.set(path, entries);
  return entries;
}

/** Returns what a file or a folder looks like; undefined if there is none. */
export function readStats(path: string): Stats | undefined {
  const known = remembered.stats.get(path);
  if (known) return known;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && remembered.below !== undefined && path.startsWith(remembered.below))
    remembered.stats.set(path, stats);
  return stats;
}

/** What is remembered for the length of a build, and below which folder, with a slash at its end. */
const remembered: {
  below?: string | undefined;
  entries: Map<string, readonly Dirent[]>;
  stats: Map<string, Stats>;
} = { entries: new Map(), stats: new Map() };

/**
 * Looks at each file and lists each folder below one only once from now on: a build looks at its inputs when it begins, reads them, and
 * looks in the end whether they are the same.
 *
 * @param folder Absolute; if undefined, everything is looked at again, and what was remembered is forgotten.
 */
export function rememberFolders(folder: string | undefined): void {
  remembered.below = folder && `${folder}/`;
  remembered.entries.clear();
  remembered.stats.clear();
}

type Kind = 'file' | 'folder' | undefined;

function findKind(entry: Dirent, path: string): Kind {
  const target = entry.isSymbolicLink() ? statSync(join(path, entry.name), { throwIfNoEntry: false }) : entry;
  if (target?.isDirectory()) return 'folder';
  return target?.isFile() ? 'file' : undefined;
}
