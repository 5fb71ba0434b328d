import { countShared } from './front-coding.ts';
import { NumberReader, NumberWriter } from './numbers.ts';

/** What a search reads first of a shard: how long its articles are, and which chunk of the index has which words. */
export interface ShardTable {
  /** For each article, how many words its body has. */
  lengths: readonly number[];
  chunks: readonly ChunkPlace[];
}

export interface ChunkPlace {
  /** The folded form of its first term. */
  first: string;
  /** Its bytes as sent, rounded up to the next unit of 64. */
  bytes: number;
}

const UNIT = 64;

export function encodeTable({ lengths, chunks }: ShardTable): Uint8Array {
  const writer = new NumberWriter();
  writer.write(lengths.length);
  for (const length of lengths) writer.write(length);
  writer.write(chunks.length);
  let previous = '';
  for (const { first } of chunks) {
    const shared = countShared(previous, first);
    writer.write(shared);
    writer.writeText(first.slice(shared));
    previous = first;
  }
  for (const { bytes } of chunks) writer.write(Math.ceil(bytes / UNIT));
  return writer.finish();
}

/** @throws RangeError if the file is cut off. */
export function decodeTable(bytes: Uint8Array): ShardTable {
  const reader = new NumberReader(bytes);
  const lengths = Array.from({ length: reader.read() }, () => reader.read());
  let previous = '';
  const firsts = Array.from({ length: reader.read() }, () => {
    const shared = reader.read();
    previous = previous.slice(0, shared) + reader.readText();
    return previous;
  });
  return { lengths, chunks: firsts.map((first) => ({ first, bytes: reader.read() * UNIT })) };
}

/**
 * Returns the chunks, `[from, until)`, that may have terms whose folded forms lie between two others, both included.
 *
 * @param first A folded form or the beginning of one.
 */
export function findChunks(
  { chunks }: ShardTable,
  first: string,
  last: string,
): { from: number; until: number } {
  // Terms of one folded form may begin at the end of the chunk before.
  const from = Math.max(0, countWhile(chunks, (chunk) => chunk.first < first) - 1);
  return { from, until: countWhile(chunks, (chunk) => chunk.first <= last) };
}

/** Returns how many of the first chunks pass a test that no later one passes. */
function countWhile(chunks: readonly ChunkPlace[], passes: (chunk: ChunkPlace) => boolean): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const chunk = chunks[middle];
    if (chunk && passes(chunk)) low = middle + 1;
    else high = middle;
  }
  return low;
}
