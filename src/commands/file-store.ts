import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFiles } from '../publication/content-files.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { listFolder } from '../runtime/list-folder.ts';
import { readFileBytes } from '../runtime/read-file.ts';

/** The file system as the commands see it: paths below the content folder, with forward slashes. */
export interface FileStore extends ContentFiles {
  /** A file's text; undefined when there is none. */
  read(path: string): string | undefined;
  /** A file's bytes; undefined if there is no such file. */
  readBytes(path: string): Uint8Array | undefined;
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
export function openFileStore(root: string): FileStore {
  const at = (path: string) => join(root, path);
  return {
    read: (path) => ignoreMissing(() => fs.readFileSync(at(path), 'utf8')),
    readBytes: (path) => readFileBytes(at(path)),
    list: (folder) => listFolder(at(folder)),
    exists: (path) => fs.existsSync(at(path)),
    size: (path) => ignoreMissing(() => fs.statSync(at(path)).size),
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
