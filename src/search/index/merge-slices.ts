import { createHash } from 'node:crypto';
import { ARTICLES_PER_FILE, type IndexFile, nameHeadlineFile, type Shard } from '../format/index-files.ts';
import { createEntry, joinIndexes, makeFragmentFile } from '../pagefind/index-tables.ts';
import type { SharedParts } from '../pagefind/index-writer.ts';
import type { IndexedSlice } from './index-slice.ts';

/** What is known of a shard's articles beside what is in its files. */
export interface ShardWords {
  /** How many words each article's body has, as the list of shards spells it. */
  lengths: string;
  /** How many articles have each word, in lower case. */
  vocabulary: ReadonlyMap<string, number>;
  /** What readers are told of it. */
  table: Omit<Shard, 'name' | 'articles' | 'lengths'>;
}

/**
 * Makes one shard of slices, the same as if all their articles were indexed at once.
 *
 * @param slices Newest first.
 * @param entry Of the parts that all shards share.
 * @param packed Files of an earlier index by what they were made of: what has not changed is not compressed again.
 */
export async function mergeSlices(
  slices: readonly IndexedSlice[],
  entry: SharedParts['entry'],
  packed: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<{ files: IndexFile[]; words: ShardWords }> {
  const { files, ...names } = await joinIndexes(slices, packed);
  const headlines = slices.flatMap((slice) => slice.headlines);
  for (let first = 0; first < headlines.length; first += ARTICLES_PER_FILE) {
    const content = Buffer.from(JSON.stringify(headlines.slice(first, first + ARTICLES_PER_FILE)));
    files.push({ path: nameHeadlineFile(first), content });
  }
  const fragments = slices.flatMap((slice) => slice.fragments);
  const version =
    fragments.length === 0 ? 'empty' : digest([...files.map(({ content }) => content), ...fragments]);
  files.push(...fragments.map((content, number) => makeFragmentFile(version, number, content)));
  const table = { version, ...names, entry: createEntry(entry, version, fragments.length) };
  const lengths = slices.map((slice) => slice.lengths).join('');
  return { files, words: { lengths, vocabulary: addCounts(slices), table } };
}

function digest(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${content.length} `).update(content);
  return hash.digest('hex').slice(0, 10);
}

function addCounts(slices: readonly IndexedSlice[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { vocabulary } of slices)
    for (const [word, count] of vocabulary) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}
