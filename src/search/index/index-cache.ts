import { deserialize, serialize } from 'node:v8';
import {
  readSealedBytes,
  readSealedFile,
  writeSealedBytes,
  writeSealedFile,
} from '../../runtime/sealed-file.ts';
import type { IndexFile } from '../format/index-files.ts';
import type { IndexedShard } from './build-search-index.ts';
import type { IndexedSlice } from './index-slice.ts';
import type { PlannedShard } from './plan-index.ts';

/*
 * Parts of the index in files, each named by a digest of all that made it. What is not cached, or not as it was written, is
 * undefined.
 */

/** What is known of a shard that is made: enough to list it, and to know whether the last site has its files. */
export interface KnownShard extends IndexedShard {
  /** The paths of its files, below its folder. */
  paths: string[];
}

export function cacheSlice(file: string, slice: IndexedSlice): void {
  writePart(file, slice);
}

export function readCachedSlice(file: string): IndexedSlice | undefined {
  const bytes = readSealedBytes(file);
  return bytes && deserialize(bytes);
}

/** Caches what is known of a shard apart from its files, of which the next build needs none if the last site has them. */
export function cacheShard(plan: PlannedShard, shard: IndexedShard, made: IndexFile[]): KnownShard {
  const known: KnownShard = { ...shard, paths: made.map(({ path }) => path) };
  writePart(plan.files, made);
  writePart(plan.known, known);
  writeSealedFile(plan.last, plan.files);
  return known;
}

/** Returns the files that were compressed for the last shard of this name, by the digest of what they were made of. */
export function readLastPacked({ last }: PlannedShard): Map<string, Uint8Array> {
  const files = readSealedFile(last);
  const written = files === undefined ? undefined : readFiles(files);
  return new Map(written?.flatMap(({ unpacked, content }) => (unpacked ? [[unpacked, content]] : [])));
}

export function readKnownShard({ known }: PlannedShard): KnownShard | undefined {
  const bytes = readSealedBytes(known);
  return bytes && deserialize(bytes);
}

export const readShardFiles = ({ files }: PlannedShard): IndexFile[] | undefined => readFiles(files);

function readFiles(file: string): IndexFile[] | undefined {
  const bytes = readSealedBytes(file);
  return bytes && deserialize(bytes);
}

function writePart(file: string, part: unknown): void {
  writeSealedBytes(file, serialize(part));
}
