import { existsSync, lstatSync, readdirSync } from 'node:fs';

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
  onFolder?.(path);
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) return listFilesBelow(inside, onFolder);
      return entry.isSymbolicLink() && !existsSync(inside) ? [] : [inside];
    });
}
