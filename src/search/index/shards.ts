import { createHash } from 'node:crypto';

/** The articles of a shard before they are indexed. */
export interface ShardPlan<Article> {
  /** Its first month, `2019-03`. */
  name: string;
  /** Newest first. */
  articles: Article[];
}

/** Articles from which on a shard is full. Each shard costs its readers a look-up of 2 KB for every word (`npm run bench:shards`). */
export const FULL_SHARD = 2000;

/**
 * Splits a publication into shards, so that only the one that changed is indexed again. Shards are filled from the oldest
 * month on, and no month is divided: a new article goes into the newest shard and moves no other.
 *
 * @param newestFirst Articles, each with the path of its permalink, `/YYYY/MM/slug/`.
 * @param full Articles from which on a shard is full.
 * @returns Newest first, and newest first within each; at least one, which may be empty.
 */
export function splitIntoShards<Article extends { path: string }>(
  newestFirst: readonly Article[],
  full = FULL_SHARD,
): ShardPlan<Article>[] {
  const months = Map.groupBy(newestFirst, ({ path }) => path.slice(1, '/YYYY/MM'.length).replace('/', '-'));
  const shards: ShardPlan<Article>[] = [];
  for (const [name, articles] of [...months].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const newest = shards[0];
    if (newest && newest.articles.length < full) newest.articles.unshift(...articles);
    else shards.unshift({ name, articles });
  }
  return shards.length > 0 ? shards : [{ name: 'empty', articles: [] }];
}

/** Articles of a slice, on average: fewer are indexed sooner, and more slices take longer to merge. */
const SLICE = 25;

/**
 * Splits the articles of a shard into slices, which are indexed by themselves: a change costs the indexing of one. A slice ends
 * at an article that is chosen by its address alone, so that an article which is added or taken away moves no other.
 *
 * @param newestFirst Articles of a shard, each with its path.
 */
export function splitIntoSlices<Article extends { path: string }>(
  newestFirst: readonly Article[],
): Article[][] {
  const slices: Article[][] = [];
  let isOpen = false;
  for (const article of newestFirst) {
    if (isOpen) slices.at(-1)?.push(article);
    else slices.push([article]);
    isOpen = !endsSlice(article);
  }
  return slices;
}

const endsSlice = ({ path }: { path: string }): boolean =>
  createHash('sha256').update(path).digest().readUInt32BE() % SLICE === 0;
