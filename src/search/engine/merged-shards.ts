import type { Shard } from '../index/shards.ts';
import type { Pagefind, PagefindRanking, PagefindResult, PagefindScript } from './pagefind.ts';
import { computeInverseFrequency } from './rank.ts';

/**
 * All volumes of the index as one. Pagefind merges what they find but scores each word by how rare it is in its volume; here
 * it is scored by how rare it is in all of them, so that the same article ranks the same whatever volume it is in.
 *
 * @param folder Address of the index's folder, with its last slash.
 * @param volumes Newest first.
 */
export function mergeShards(
  pagefind: PagefindScript,
  folder: string,
  volumes: readonly Shard[],
  ranking: PagefindRanking,
): Pagefind {
  const [newest, ...older] = volumes;
  if (!newest) throw new Error('the search index has no volumes');
  const total = volumes.reduce((sum, { articles }) => sum + articles, 0);
  const open = async () => {
    await pagefind.options({ basePath: `${folder}${newest.name}/`, ranking });
    // Begun together and in order: Pagefind lists what it finds volume by volume, in the order they were merged.
    await Promise.all(older.map(({ name }) => pagefind.mergeIndex(`${folder}${name}/`, { ranking })));
    const { results } = await pagefind.search(null);
    const volumeOf = new Map<string, number>();
    let [volume, left] = [0, newest.articles];
    for (const { id } of results) {
      while (left === 0) left = volumes[++volume]?.articles ?? results.length;
      volumeOf.set(id, volume);
      left -= 1;
    }
    return volumeOf;
  };
  let opened: ReturnType<typeof open> | undefined;

  const search: Pagefind['search'] = async (term, options) => {
    opened ??= open();
    const volumeOf = await opened;
    const found = await pagefind.search(term, options);
    if (older.length === 0 || term === null) return found;
    return { results: rescored(found.results, volumeOf, volumes, total) };
  };
  const filters = async () => {
    opened ??= open();
    await opened;
    return pagefind.filters();
  };
  return { search, filters };
}

function rescored(
  results: readonly PagefindResult[],
  volumeOf: ReadonlyMap<string, number>,
  volumes: readonly Shard[],
  total: number,
): PagefindResult[] {
  const holding = volumes.map(() => 0);
  const home = (id: string) => volumeOf.get(id) ?? 0;
  for (const { id } of results) holding[home(id)] = (holding[home(id)] ?? 0) + 1;
  const everywhere = computeInverseFrequency(results.length, total);
  const factors = volumes.map(
    ({ articles }, index) => everywhere / computeInverseFrequency(holding[index] ?? 0, articles),
  );
  return results.map((result) => ({ ...result, score: result.score * (factors[home(result.id)] ?? 1) }));
}
