import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatStamp } from './file-stamp.ts';
import { ignoreMissing } from './ignore-missing.ts';
import { foldName } from './spelled-names.ts';

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
  const known = globalThis.rememberedFolders?.entries.get(path);
  if (known) return known;
  const entries = readdirSync(path, { withFileTypes: true });
  if (isRemembered(`${path}/`)) globalThis.rememberedFolders?.entries.set(path, entries);
  return entries;
}

/** What a file or a folder looks like without being read. */
export interface FileLook {
  /** See `formatStamp`. */
  stamp: string;
  /** Its `ctimeMs`: milliseconds since 1970. */
  changed: number;
}

/** Looks at a file or a folder; returns undefined if there is none. */
export function lookAt(path: string): FileLook | undefined {
  const known = globalThis.rememberedFolders?.looks.get(path);
  if (known || isKnownMissing(path)) return known;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const look = { stamp: formatStamp(stats), changed: stats.ctimeMs };
  if (isRemembered(path)) globalThis.rememberedFolders?.looks.set(path, look);
  return look;
}

/** True if its folder, or one above that, was listed without it, and without a name that some disks take for the same. */
function isKnownMissing(path: string): boolean {
  if (!isRemembered(path) || !globalThis.rememberedFolders) return false;
  const { entries, names } = globalThis.rememberedFolders;
  const folder = dirname(path);
  const listed = entries.get(folder);
  if (!listed) return isKnownMissing(folder);
  const known = names.get(folder) ?? new Set(listed.map(({ name }) => foldName(name)));
  names.set(folder, known);
  return !known.has(foldName(basename(path)));
}

const isRemembered = (path: string): boolean =>
  globalThis.rememberedFolders !== undefined && path.startsWith(globalThis.rememberedFolders.below);

declare global {
  /** What is remembered for the length of a build or of a command’s plan; for the whole process, because the bundler copies this module. */
  var rememberedFolders:
    | {
        /** The folder below which it is, with a slash at its end. */
        below: string;
        entries: Map<string, readonly Dirent[]>;
        names: Map<string, ReadonlySet<string>>;
        looks: Map<string, FileLook>;
      }
    | undefined;
}

/**
 * Looks at each file and lists each folder below one only once from now on: a build looks at its inputs when it begins, reads them, and
 * looks in the end whether they are the same; a command asks many questions of the same files.
 *
 * @param folder Absolute; if undefined, everything is looked at again, and what was remembered is forgotten.
 */
export function rememberFolders(folder: string | undefined): void {
  globalThis.rememberedFolders =
    folder === undefined
      ? undefined
      : { below: `${folder}/`, entries: new Map(), names: new Map(), looks: new Map() };
}

type Kind = 'file' | 'folder' | undefined;

function findKind(entry: Dirent, path: string): Kind {
  const target = entry.isSymbolicLink() ? statSync(join(path, entry.name), { throwIfNoEntry: false }) : entry;
  if (target?.isDirectory()) return 'folder';
  return target?.isFile() ? 'file' : undefined;
}
