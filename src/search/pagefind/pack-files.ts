import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { digestForName } from '../../runtime/digest.ts';
import type { IndexFile } from '../format/index-files.ts';
import { SIGNATURE } from './open-pagefind.ts';

/** A file before it is compressed: its path, and its content in pieces. */
export type UnpackedFile = [path: string, parts: readonly Uint8Array[]];

const compress = promisify(gzip);

/** As many at once as keep Node's four threads busy: zlib holds a quarter of a megabyte for each. */
const AT_ONCE = 16;

/**
 * Compresses files as Pagefind does, on threads of Node's own, which halves the time that a shard takes.
 *
 * @param packed What is compressed already, by the digest of what it was made of.
 */
export async function packAll(
  files: readonly UnpackedFile[],
  packed: ReadonlyMap<string, Uint8Array>,
): Promise<IndexFile[]> {
  const made: IndexFile[] = [];
  for (let first = 0; first < files.length; first += AT_ONCE) {
    const some = files.slice(first, first + AT_ONCE).map(async ([path, parts]): Promise<IndexFile> => {
      const bytes = Buffer.concat([Buffer.from(SIGNATURE), ...parts]);
      const unpacked = digestForName(bytes);
      return { path, content: packed.get(unpacked) ?? (await compress(bytes, { level: 9 })), unpacked };
    });
    made.push(...(await Promise.all(some)));
  }
  return made;
}
