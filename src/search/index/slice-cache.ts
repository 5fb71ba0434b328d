import { deserialize, serialize } from 'node:v8';
import { readSealedBytes, writeSealedBytes } from '../../runtime/sealed-file.ts';
import type { IndexedSlice } from './index-slice.ts';

/** Caches a slice in a file, which is named by a digest of all that made it. */
export function cacheSlice(file: string, slice: IndexedSlice): void {
  writeSealedBytes(file, serialize(slice));
}

/** Returns a slice as it was indexed; undefined if it is not cached, or not as it was written. */
export function readCachedSlice(file: string): IndexedSlice | undefined {
  const bytes = readSealedBytes(file);
  return bytes && deserialize(bytes);
}
