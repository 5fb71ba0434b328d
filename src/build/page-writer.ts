import { findPictures } from '../publication/picture-names.ts';
import { serveTasks } from '../runtime/worker-pool.ts';
import { writeNewFile } from '../runtime/write-file.ts';

/** A rendered file of the site. */
export interface RenderedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where to write it, absolute. */
  path: string;
}

/** Writes files on a thread; returns the pictures that each refers to. */
serveTasks(({ bytes, path }: RenderedFile): string[] => {
  writeNewFile(bytes, path);
  return path.endsWith('.png') ? [] : findPictures(Buffer.from(bytes.buffer).toString('latin1'));
});
