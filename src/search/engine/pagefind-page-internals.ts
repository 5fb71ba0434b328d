import type { Shard } from '../format/index-files.ts';
import type { Pagefind, PagefindScript } from './pagefind-api.ts';

/*
 * Everything in which the search relies on Pagefind 1.6 beyond its documented API (`pagefind-api.ts`):
 *
 * - It fetches with the global `fetch`, and finds nothing if a file of the index does not arrive. Here `fetch` is replaced
 *   to count failures and bytes, and to answer for `pagefind-entry.json` from the list of shards, which saves a round trip.
 *   To remove: when Pagefind throws if a file does not arrive, and takes the entry as an option.
 * - `search(null)` lists the articles shard by shard, in the order they were merged, and each shard's in the order they
 *   were indexed. The order by date is read from that. To remove: when a result says it.
 * - A word finds the words that begin with it, in its places, each once. To remove: when words can be asked for exactly
 *   with all their places.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** Watches the files of the index arrive. */
export class IndexFetches {
  #failures = 0;
  #bytes = 0;
  readonly #send: typeof fetch;
  readonly #entries = new Map<string, object>();

  /** @param send The `fetch` that asks the network. */
  constructor(send: typeof fetch) {
    this.#send = send;
  }

  /** The bytes of words that arrived so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Answers requests for the entry files of these shards from now on. `folder` is the path of the index. */
  answerEntries(shards: readonly Shard[], folder: string): void {
    for (const { name, entry } of shards) this.#entries.set(`${folder}${name}/pagefind-entry.json`, entry);
  }

  /** The `fetch` that Pagefind gets. */
  readonly fetch: typeof fetch = async (...request) => {
    const address = String(request[0]).replace(/\?.*/, '');
    const entry = this.#entries.get(address);
    if (entry) return Response.json(entry);
    try {
      const response = await this.#send(...request);
      if (!response.ok) this.#failures += 1;
      if (!address.endsWith('.pf_index')) return response;
      const content = await response.arrayBuffer();
      this.#bytes += content.byteLength;
      return new Response(content);
    } catch (error) {
      this.#failures += 1;
      throw error;
    }
  };

  /** Returns the script with each answer an error if a file for it did not arrive. */
  watch(script: PagefindScript): PagefindScript {
    return {
      options: (options) => this.#requireAll(() => script.options(options)),
      mergeIndex: (path) => this.#requireAll(() => script.mergeIndex(path)),
      filters: () => this.#requireAll(() => script.filters()),
      search: (term, options) => this.#requireAll(() => script.search(term, options)),
    };
  }

  async #requireAll<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#failures;
    const result = await work();
    if (this.#failures > before) throw new Error('a file of the search index did not arrive');
    return result;
  }
}

/**
 * Opens all shards of the index as one.
 *
 * @param folder Address of the index's folder, with its last slash, and its shards, newest first.
 * @throws Error if there is no shard.
 */
export async function mergeShards(
  script: PagefindScript,
  { folder, shards }: { folder: string; shards: readonly Shard[] },
): Promise<Pagefind> {
  const [newest, ...older] = shards;
  if (!newest) throw new Error('the search index has no shards');
  await script.options({ basePath: `${folder}${newest.name}/` });
  // Begun together and in order: Pagefind lists what it finds shard by shard, in the order they were merged.
  await Promise.all(older.map(({ name }) => script.mergeIndex(`${folder}${name}/`)));
  return script;
}
