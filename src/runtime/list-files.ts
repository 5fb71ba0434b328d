import { existsSync, lstatSync, readdirSync } from 'node:fs';

/**
 * Every file of a folder in order, or the file itself; nothing for what is not there. A link to nothing is no file: Emacs
 * puts one beside a file that is being edited (`.#index.mdx`).
 */
export function listFilesBelow(path: string): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) return listFilesBelow(inside);
      return entry.isSymbolicLink() && !existsSync(inside) ? [] : [inside];
    });
}
