import { encodeCbor } from '../format/cbor.ts';
import {
  ENTRY_FILE,
  getShardFolder,
  nameFragment,
  PROGRAM_FILE,
  SCRIPT_FILE,
  type Shard,
  SIGNATURE,
} from '../format/index-files.ts';
import { decodeLzma } from './decode-lzma.ts';
import type { OpenIndex } from './open-index.ts';

/*
 * Everything in which the search relies on Pagefind 1.6 beyond its documented API (`open-index.ts`):
 *
 * - It fetches with the global `fetch`, and finds nothing if a file of the index does not arrive. Here `fetch` is replaced
 *   to count failures and bytes, to decompress, and to answer for an index's first two files, its entry and its table, from the
 *   list of shards: at 10,000 articles the tables would be 98 KB of names. To remove: when Pagefind throws if a file does
 *   not arrive, and names its files by their numbers.
 * - `search(null)` lists the articles shard by shard, in the order they were merged, and each shard's in the order they
 *   were indexed. The order by date is read from that. To remove: when a result says it.
 * - A word finds the words that begin with it, in its places, each once. To remove: when words can be asked for exactly
 *   with all their places.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** What is used of Pagefind's script: the class behind its documented browser API (https://pagefind.app/docs/api/). */
export interface PagefindScript {
  Pagefind: new (options: {
    basePath: string;
  }) => OpenIndex & {
    /** Searches another index too. */
    mergeIndex(path: string): Promise<void>;
  };
}

/** Watches the files of the index arrive, and makes those that are not sent. */
export class IndexFetches {
  #failures = 0;
  #bytes = 0;
  readonly #send: typeof fetch;
  readonly #folder: string;
  readonly #shards = new Map<string, Shard>();
  #program: Promise<Response> | undefined;

  /**
   * @param send The `fetch` that asks the network.
   * @param folder Address of the index's folder, with its last slash.
   */
  constructor(send: typeof fetch, folder: string) {
    this.#send = send;
    this.#folder = folder;
  }

  /** The bytes of words that arrived so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Asks for Pagefind's program, the longest file, before its script does. */
  loadProgram(): void {
    this.#program = this.#send(this.#folder + PROGRAM_FILE);
    this.#program.catch(() => undefined);
  }

  /** Loads Pagefind's script. */
  importScript(): Promise<PagefindScript> {
    return import(/* @vite-ignore */ this.#folder + SCRIPT_FILE);
  }

  /** The `fetch` that Pagefind gets. */
  readonly fetch: typeof fetch = async (...request) => {
    const address = String(request[0]).replace(/\?.*/, '');
    const [, folder = '', file = ''] = /([^/]*)\/([^/]*)$/.exec(address) ?? [];
    const shard = this.#shards.get(folder);
    if (shard && file === ENTRY_FILE) return Response.json(shard.entry);
    if (shard && file.endsWith('.pf_meta')) return sign(makeMeta(shard));
    try {
      const response = await (shard && file.startsWith('wasm.')
        ? this.#takeProgram()
        : this.#send(...request));
      if (!response.ok) this.#failures += 1;
      if (!response.ok || !/^wasm\.|\.pf_/.test(file)) return response;
      const content = await response.arrayBuffer();
      if (file.endsWith('.pf_index')) this.#bytes += content.byteLength;
      return file.startsWith('wasm.') ? sign(decodeLzma(new Uint8Array(content))) : decompress(content);
    } catch (error) {
      this.#failures += 1;
      throw error;
    }
  };

  /**
   * Opens all shards of the index as one. Each answer is an error if a file for it did not arrive.
   *
   * @param shards Newest first.
   * @throws Error if there is no shard.
   */
  async open({ Pagefind }: PagefindScript, shards: readonly Shard[]): Promise<OpenIndex> {
    const [newest, ...older] = shards;
    if (!newest) throw new Error('the search index has no shards');
    // Before anything is published there is no index to be read.
    if (shards.every(({ articles }) => articles === 0))
      return { filters: async () => ({}), search: async () => ({ results: [] }) };
    for (const shard of shards) this.#shards.set(getShardFolder(shard), shard);
    const locate = (shard: Shard) => `${this.#folder}${getShardFolder(shard)}/`;
    const pagefind = new Pagefind({ basePath: locate(newest) });
    // Begun together and in order: Pagefind lists what it finds shard by shard, in the order they were merged.
    await this.#requireAll(() => Promise.all(older.map((shard) => pagefind.mergeIndex(locate(shard)))));
    return {
      filters: () => this.#requireAll(() => pagefind.filters()),
      search: (term, options) => this.#requireAll(() => pagefind.search(term, options)),
    };
  }

  #takeProgram(): Promise<Response> {
    const asked = this.#program ?? this.#send(this.#folder + PROGRAM_FILE);
    this.#program = undefined;
    return asked;
  }

  async #requireAll<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#failures;
    const result = await work();
    if (this.#failures > before) throw new Error('a file of the search index did not arrive');
    return result;
  }
}

function sign(content: Uint8Array<ArrayBuffer>): Response {
  return new Response(new Blob([SIGNATURE, content]));
}

function decompress(content: ArrayBuffer): Response {
  return new Response(new Response(content).body?.pipeThrough(new DecompressionStream('gzip')));
}

/** Makes Pagefind's table of a shard. How long its articles are is of no use to us. */
function makeMeta({ version, articles, limits, filters, entry }: Shard): Uint8Array<ArrayBuffer> {
  const pages = Array.from({ length: articles }, (_, number) => [nameFragment(version, number), 1, '']);
  const begins = ['', ...limits.split(' ').filter((limit) => limit !== '')];
  const chunks = begins.map((begin, number) => [begin, endBefore(begins[number + 1]), String(number)]);
  return encodeCbor([entry.version, pages, chunks, filters.map((name) => [name, name]), [], []]);
}

const LAST = '\u{10FFFF}';

/** Returns a text that sorts before another, and after everything else before it that a token may be. */
function endBefore(limit: string | undefined): string {
  if (limit === undefined) return LAST;
  const letters = [...limit];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return letters.join('') + String.fromCodePoint(last - 1) + LAST;
}
