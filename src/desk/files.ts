import * as fs from 'node:fs';
import { dirname, join } from 'node:path';

/** The file system as the commands see it: paths below the content folder, with forward slashes. */
export interface Files {
  /** A file's text; undefined when there is none. */
  read(path: string): string | undefined;
  /** Names in a folder, sorted; none when there is no folder. */
  list(folder: string): string[];
  exists(path: string): boolean;
  /** A file's size in bytes; undefined when there is none. */
  size(path: string): number | undefined;
  /** Writes and waits until the disk has it; makes the folders it needs. */
  write(path: string, text: string): void;
  /** Renames a file over another, or a folder. */
  rename(from: string, to: string): void;
  remove(path: string): void;
}

/** @param root The content folder. */
export function filesIn(root: string): Files {
  const at = (path: string) => join(root, path);
  return {
    read: (path) => unlessMissing(() => fs.readFileSync(at(path), 'utf8')),
    list: (folder) => (unlessMissing(() => fs.readdirSync(at(folder))) ?? []).toSorted(),
    exists: (path) => fs.existsSync(at(path)),
    size: (path) => unlessMissing(() => fs.statSync(at(path)).size),
    write(path, text) {
      fs.mkdirSync(dirname(at(path)), { recursive: true });
      fs.writeFileSync(at(path), text, { flush: true });
    },
    rename(from, to) {
      fs.mkdirSync(dirname(at(to)), { recursive: true });
      fs.renameSync(at(from), at(to));
    },
    remove: (path) => fs.rmSync(at(path), { force: true }),
  };
}

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
