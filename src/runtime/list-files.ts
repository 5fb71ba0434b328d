import { type Dirent, existsSync, lstatSync } from 'node:fs';
import { readEntries } from './list-folder.ts';

/**
 * Returns the paths of all files below a folder, hidden ones included, sorted by name within each folder; the
 * path itself if it is a file; an empty list if it does not exist. A symbolic link that leads nowhere is left
 * out: Emacs puts one beside a file that is being edited (`.#index.mdx`).
 *
 * @param onFolder Called with every folder before it is listed.
 */
export function listFilesBelow(path: string, onFolder?: (folder: string) => void): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return listInside(path, onFolder);
}

function listInside(folder: string, onFolder?: (folder: string) => void): string[] {
  onFolder?.(folder);
  return readEntries(folder)
    .toSorted(compareNames)
    .flatMap((entry) => {
      const inside = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listInside(inside, onFolder);
      return entry.isSymbolicLink() && !existsSync(inside) ? [] : [inside];
    });
}

const compareNames = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1);
