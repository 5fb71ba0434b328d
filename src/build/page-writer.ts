import { serveTasks } from '../runtime/worker-pool.ts';
import { writeNewFile } from '../runtime/write-file.ts';
import { findPictures } from './built-pictures.ts';

/** A file of the site that was rendered, and where it is to stand. */
export interface RenderedFile {
  bytes: Uint8Array<ArrayBuffer>;
  path: string;
}

/** Writes a file and gives the pictures that it shows. */
serveTasks(({ bytes, path }: RenderedFile): string[] => {
  writeNewFile(bytes, path);
  return path.endsWith('.png') ? [] : findPictures(Buffer.from(bytes.buffer).toString('latin1'));
});
