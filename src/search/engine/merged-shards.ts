import type { Shard } from '../index/shards.ts';
import type { Pagefind, PagefindRanking, PagefindResult, PagefindScript } from './pagefind-api.ts';
import { computeInverseFrequency, mapToShards } from './pagefind-page-internals.ts';

/** The shards of a published index. */
export interface PublishedShards {
  /** Address of the index's folder, with its last slash. */
  folder: string;
  /** Newest first. */
  shards: readonly Shard[];
}

/**
 * Opens all shards of the index as one. Pagefind merges what they find but scores each word by how rare it is in its shard;
 * here it is scored by how rare it is in all of them, so that the same article ranks the same whatever shard it is in.
 *
 * @throws Error if there is no shard.
 */
export function mergeShards(
  pagefind: PagefindScript,
  { folder, shards }: PublishedShards,
  ranking: PagefindRanking,
): Pagefind {
  const [newest, ...older] = shards;
  if (!newest) throw new Error('the search index has no shards');
  const open = async () => {
    await pagefind.options({ basePath: `${folder}${newest.name}/`, ranking });
    // Begun together and in order: Pagefind lists what it finds shard by shard, in the order they were merged.
    await Promise.all(older.map(({ name }) => pagefind.mergeIndex(`${folder}${name}/`, { ranking })));
    const { results } = await pagefind.search(null);
    return mapToShards(results, shards);
  };
  let opened: ReturnType<typeof open> | undefined;

  const search: Pagefind['search'] = async (term, options) => {
    opened ??= open();
    const shardOf = await opened;
    const found = await pagefind.search(term, options);
    if (older.length === 0 || term === null) return found;
    return { results: scoreTogether(found.results, shardOf, shards) };
  };
  const filters = async () => {
    opened ??= open();
    await opened;
    return pagefind.filters();
  };
  return { search, filters };
}

function scoreTogether(
  results: readonly PagefindResult[],
  shardOf: ReadonlyMap<string, number>,
  shards: readonly Shard[],
): PagefindResult[] {
  const getShard = (id: string) => {
    const shard = shardOf.get(id);
    if (shard === undefined) throw new Error(`no shard has article ${id}`);
    return shard;
  };
  const matching = Map.groupBy(results, ({ id }) => getShard(id));
  const total = shards.reduce((sum, { articles }) => sum + articles, 0);
  const everywhere = computeInverseFrequency(results.length, total);
  const factors = shards.map(
    ({ articles }, index) => everywhere / computeInverseFrequency(matching.get(index)?.length ?? 0, articles),
  );
  return results.map((result) => {
    const factor = factors[getShard(result.id)];
    if (factor === undefined) throw new Error(`no shard has article ${result.id}`);
    return { ...result, score: result.score * factor };
  });
}
