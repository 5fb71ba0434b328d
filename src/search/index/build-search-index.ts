import { createHash } from 'node:crypto';
import { type PublishedShard, SHARD_LIST } from '../format/index-files.ts';
import type { SearchDocument } from './search-document.ts';
import { ShardBuilder } from './shard-builder.ts';
import { type IndexFile, type ShardPlan, splitIntoShards } from './shards.ts';
import { makeWordListFiles, type WordCounts } from './word-lists.ts';

/** A shard that is indexed. */
export interface IndexedShard extends PublishedShard {
  /** How many articles have each word. */
  vocabulary: WordCounts;
}

/**
 * Indexes a publication, all shards of it. The same documents give the same bytes.
 *
 * @param documents What may be found; drafts and articles of the future must not be among them.
 * @param full Articles from which on a shard is full.
 * @returns The files that the interface loads, by their paths below the folder of the index.
 */
export function buildSearchIndex(documents: readonly SearchDocument[], full?: number): IndexFile[] {
  const files: IndexFile[] = [];
  const indexed = splitIntoShards(sortNewestFirst(documents), full).map((plan): IndexedShard => {
    const shard = indexShard(plan.articles);
    const folder = nameShard(plan, digestFiles(shard.files));
    files.push(...shard.files.map(({ path, content }) => ({ path: `${folder}/${path}`, content })));
    return { folder, articles: plan.articles.length, vocabulary: shard.vocabulary };
  });
  return [...files, ...listSharedFiles(indexed)].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Returns the files beside the shards: their list, and the words of all of them. */
export function listSharedFiles(shards: readonly IndexedShard[]): IndexFile[] {
  const list: PublishedShard[] = shards.map(({ folder, articles }) => ({ folder, articles }));
  return [
    { path: SHARD_LIST, content: Buffer.from(JSON.stringify(list)) },
    ...makeWordListFiles(shards.map(({ vocabulary }) => vocabulary)),
  ];
}

/**
 * Indexes the articles of one shard.
 *
 * @param documents Newest first; read one by one.
 */
export function indexShard(documents: Iterable<SearchDocument>): {
  files: IndexFile[];
  vocabulary: WordCounts;
} {
  const builder = new ShardBuilder();
  for (const document of documents) builder.add(document);
  return { files: builder.finish(), vocabulary: builder.countWords() };
}

/** Returns the folder of a shard: files below it never change, so that any cache may store them. */
export function nameShard({ name }: Pick<ShardPlan<never>, 'name'>, digest: string): string {
  return `${name}-${digest.slice(0, 8)}`;
}

function digestFiles(files: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`\0${path}\0`).update(content);
  return hash.digest('hex');
}

/** Sorts by the date of publication; articles of one instant by their address. */
export function sortNewestFirst<Article extends { published: string; path: string }>(
  articles: readonly Article[],
): Article[] {
  return [...articles].sort(
    (one, other) =>
      Date.parse(other.published) - Date.parse(one.published) || (one.path < other.path ? -1 : 1),
  );
}
