import type { Shard } from '../index/shards.ts';
import type { PagefindResult } from './pagefind-api.ts';

/*
 * Everything in which the search relies on Pagefind 1.6 beyond its documented API (`pagefind-api.ts`):
 *
 * - It fetches with the global `fetch`, and finds nothing if a file of the index does not arrive. Here `fetch` is replaced
 *   to count failures, and to answer for `pagefind-entry.json` from the list of shards, which saves a round trip.
 *   To remove: when Pagefind throws if a file does not arrive, and takes the entry as an option.
 * - `search(null)` lists the articles shard by shard, in the order they were merged, and each shard's in the order they
 *   were indexed. The order by date and the shard of an article are read from that. To remove: when a result says both.
 * - The score of a word is a multiple of BM25's inverse document frequency. To remove: when it scores merged indexes as one.
 * - A word that begins no indexed word is answered by the longest indexed word that it begins with.
 *   To remove: when an option turns that off.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** Watches the files of the index arrive. */
export class IndexFetches {
  #failures = 0;
  readonly #send: typeof fetch;
  readonly #entries = new Map<string, object>();

  /** @param send The `fetch` that asks the network. */
  constructor(send: typeof fetch) {
    this.#send = send;
  }

  /** Answers requests for the entry files of these shards from now on. `folder` is the path of the index. */
  answerEntries(shards: readonly Shard[], folder: string): void {
    for (const { name, entry } of shards) this.#entries.set(`${folder}${name}/pagefind-entry.json`, entry);
  }

  /** The `fetch` that Pagefind gets. */
  readonly fetch: typeof fetch = async (...request) => {
    const entry = this.#entries.get(String(request[0]).replace(/\?.*/, ''));
    if (entry) return Response.json(entry);
    try {
      const response = await this.#send(...request);
      if (!response.ok) this.#failures += 1;
      return response;
    } catch (error) {
      this.#failures += 1;
      throw error;
    }
  };

  /**
   * Returns what `work` gives.
   *
   * @throws Error if a file did not arrive while it ran.
   */
  async requireAll<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#failures;
    const result = await work();
    if (this.#failures > before) throw new Error('a file of the search index did not arrive');
    return result;
  }
}

/**
 * Returns the index in `shards` of each article's shard, by Pagefind's id.
 *
 * @param all What `search(null)` finds.
 * @param shards In the order they were merged.
 */
export function mapToShards(
  all: readonly PagefindResult[],
  shards: readonly Pick<Shard, 'articles'>[],
): Map<string, number> {
  const owners = shards.flatMap(({ articles }, index) => new Array<number>(articles).fill(index));
  if (owners.length !== all.length)
    throw new Error(`the shards list ${owners.length} articles, and Pagefind ${all.length}`);
  return new Map(owners.map((shard, at) => [idAt(all, at), shard]));
}

function idAt(results: readonly PagefindResult[], at: number): string {
  const result = results[at];
  if (!result) throw new RangeError(`no result ${at} of ${results.length}`);
  return result.id;
}

/** How much a word tells: BM25's inverse document frequency, as Pagefind computes it. */
export function computeInverseFrequency(articles: number, total: number): number {
  return Math.log(1 + (total - articles + 0.5) / (articles + 0.5));
}
