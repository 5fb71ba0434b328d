import { placeBytes } from '../runtime/write-file.ts';
import { serve } from '../runtime/worker-pool.ts';
import { picturesIn } from './built-pictures.ts';

/** A file of the site that was rendered, and where it is to stand. */
export interface RenderedFile {
  bytes: Uint8Array<ArrayBuffer>;
  path: string;
}

/** Writes a file and gives the pictures that it shows. */
serve(({ bytes, path }: RenderedFile): string[] => {
  placeBytes(bytes, path);
  return path.endsWith('.png') ? [] : picturesIn(Buffer.from(bytes.buffer).toString('latin1'));
});
