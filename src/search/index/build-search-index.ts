import { type IndexFile, SHARD_LIST, type Shard } from '../format/index-files.ts';
import { endIndexing, makeSharedParts } from '../pagefind/index-writer.ts';
import { getShardFolder } from '../pagefind/open-pagefind.ts';
import { indexSlice } from './index-slice.ts';
import { mergeSlices } from './merge-slices.ts';
import type { SearchDocument } from './search-document.ts';
import { splitIntoShards, splitIntoSlices } from './shards.ts';
import { makeWordListFiles, type WordCounts } from './word-lists.ts';

/** A shard that is indexed, and the words of its articles. */
export interface IndexedShard extends Shard {
  vocabulary: WordCounts;
}

/**
 * Indexes a publication, all shards of it. The same documents give the same bytes.
 *
 * @param documents What may be found; drafts and articles of the future must not be among them.
 * @param language BCP 47 tag of the publication. All articles go into one index, so that one search reaches every
 *   language and one ranking compares them; foreign words are found as written, its own also inflected.
 * @param full Articles from which on a shard is full.
 * @returns The files that the interface loads, and no others.
 * @throws Error naming the article that is refused.
 */
export async function buildSearchIndex(
  documents: readonly SearchDocument[],
  language: string,
  full?: number,
): Promise<IndexFile[]> {
  const planned = splitIntoShards(sortNewestFirst(documents), full);
  const indexed: IndexedShard[] = [];
  try {
    const { files, entry } = await makeSharedParts();
    for (const { name, articles } of planned) {
      const slices = [];
      for (const slice of splitIntoSlices(articles)) slices.push(await indexSlice(slice, language));
      const { files: own, words } = await mergeSlices(slices, entry);
      const shard = { name, articles: articles.length, ...words.table, ...words };
      indexed.push(shard);
      for (const { path, content } of own) files.push({ path: `${getShardFolder(shard)}/${path}`, content });
    }
    return [...files, ...listSharedFiles(indexed)].sort((one, other) => (one.path < other.path ? -1 : 1));
  } finally {
    await endIndexing();
  }
}

/** Returns the files beside the shards: their list, and the words of all of them. */
export function listSharedFiles(shards: readonly IndexedShard[]): IndexFile[] {
  const list = shards.map(
    ({ name, articles, lengths, version, entry, limits, filters }): Shard => ({
      ...{ name, articles, version, entry, limits, filters, lengths },
    }),
  );
  return [
    { path: SHARD_LIST, content: Buffer.from(JSON.stringify(list)) },
    ...makeWordListFiles(shards.map(({ vocabulary }) => vocabulary)),
  ];
}

/** Sorts by the date of publication; articles of one instant by their address. */
export function sortNewestFirst<Article extends { published: string; path: string }>(
  articles: readonly Article[],
): Article[] {
  // Each date is read once, not at every comparison.
  return articles
    .map((article) => ({ article, time: Date.parse(article.published) }))
    .sort((one, other) => other.time - one.time || (one.article.path < other.article.path ? -1 : 1))
    .map(({ article }) => article);
}
