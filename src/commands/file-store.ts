import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFiles, openContentFiles } from '../publication/content-files.ts';
import type { KnownArticle } from '../publication/load/known-articles.ts';
import type { KnownRecord } from '../publication/load/known-records.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { readFileBytes } from '../runtime/read-file.ts';

/** The file system as the commands see it: paths are below the content folder, with forward slashes. */
export interface FileStore extends ContentFiles {
  /** Returns a file's bytes, or undefined if there is no such file. */
  readBytes(path: string): Uint8Array | undefined;
  /** Returns the text of a file's first bytes, or undefined if it does not exist. */
  readStart(path: string, bytes: number): string | undefined;
  /** Returns whether there is a file or a folder of that name. */
  exists(path: string): boolean;
  /** Returns what the last build read of an article that has not changed since; undefined if that is not known. */
  findKnown?(slug: string): KnownArticle | undefined;
  /** Returns what the last build read of an article's record that has not changed since; undefined if that is not known. */
  findKnownRecord?(slug: string): KnownRecord | undefined;
  /**
   * Returns the digest of a picture that the last build found sound, if it has not changed since; undefined if that is not known.
   *
   * @param picture Its name as written, from the folder on.
   */
  findKnownPicture?(folder: string, picture: string): string | undefined;
  /** Returns the size of a file in bytes, or undefined if it does not exist. */
  size(path: string): number | undefined;
  /** Writes a file, waits until it is on the disk, and creates missing folders. */
  write(path: string, text: string): void;
  /** Renames a file, replacing any other of that name, or a folder. */
  rename(from: string, to: string): void;
  /** Deletes a file. Does nothing if it does not exist. */
  remove(path: string): void;
}

/** Opens a content folder for reading and writing. */
export function openFileStore(root: string): FileStore {
  const at = (path: string) => join(root, path);
  return {
    ...openContentFiles(root),
    readBytes: (path) => readFileBytes(at(path)),
    readStart: (path, bytes) => ignoreMissing(() => readStart(at(path), bytes)),
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

function readStart(path: string, bytes: number): string {
  const file = fs.openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.toString('utf8', 0, fs.readSync(file, buffer, 0, bytes, 0));
  } finally {
    fs.closeSync(file);
  }
}
