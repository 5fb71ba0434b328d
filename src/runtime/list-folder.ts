import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unlessMissing } from './unless-missing.ts';

/** What a folder holds, by name, sorted. */
export interface Listing {
  files: string[];
  folders: string[];
}

/**
 * Lists a folder. Hidden names are left out: `.DS_Store`, `.git`, `.obsidian`, the `._jane-doe.yaml` that macOS writes on
 * other file systems. A symbolic link is what it points to, and nothing if that does not exist.
 *
 * @returns Nothing if there is no such folder.
 */
export function listFolder(path: string): Listing {
  const entries = unlessMissing(() => readdirSync(path, { withFileTypes: true })) ?? [];
  const shown = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, kind: kindOf(entry, path) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const named = (kind: Kind) => shown.filter((entry) => entry.kind === kind).map(({ name }) => name);
  return { files: named('file'), folders: named('folder') };
}

type Kind = 'file' | 'folder' | undefined;

function kindOf(entry: Dirent, path: string): Kind {
  const known = entry.isSymbolicLink() ? statSync(join(path, entry.name), { throwIfNoEntry: false }) : entry;
  if (known?.isDirectory()) return 'folder';
  return known?.isFile() ? 'file' : undefined;
}
