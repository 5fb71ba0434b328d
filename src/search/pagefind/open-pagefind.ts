import type { OpenIndex } from '../engine/open-index.ts';
import { encodeCbor } from '../format/cbor.ts';
import { decodeLzma } from '../format/decode-lzma.ts';
import { spellBeginning, spellWord } from './index-tokens.ts';

/*
 * Everything in which the search relies on Pagefind 1.6 beyond its documented API:
 *
 * - It fetches with the global `fetch`, and finds nothing if a file of the index does not arrive. Here `fetch` is replaced
 *   to count failures and bytes, to decompress, and to answer for an index's first two files, its entry and its table, from the
 *   list of shards: at 10,000 articles the tables would be 98 KB of names. To remove: when Pagefind throws if a file does
 *   not arrive, and names its files by their numbers.
 * - `search(null)` lists the articles shard by shard, in the order they were merged, and each shard's in the order they
 *   were indexed. The order by date is read from that. To remove: when a result says it.
 * - A word finds the words that begin with it, in its places, each once. To remove: when words can be asked for exactly
 *   with all their places.
 * - Of the files that have words with one beginning it loads the first only. To remove: when it loads them all.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** Pagefind's script, and its program in LZMA. */
export const SCRIPT_FILE = 'pagefind.js';
export const PROGRAM_FILE = 'pagefind.lzma';

/** What Pagefind's script reads first of every index. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** What Pagefind's files begin with when they are decompressed. */
export const SIGNATURE = 'pagefind_dcd';

/** Pagefind's entry file, as far as we know it. */
export interface PagefindEntry {
  version: string;
  languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}

/** What readers are told of a shard instead of what Pagefind would fetch of it first. */
export interface ShardTable {
  /** Its first month, `2019-03`. */
  name: string;
  /** How many articles it has. */
  articles: number;
  /** A hash of all that is in it. */
  version: string;
  /** Its `pagefind-entry.json`. */
  entry: PagefindEntry;
  /** What the words of each file but the first begin from, between spaces. Files are named by their numbers. */
  limits: string;
  /** The names of its filters, and of their files. */
  filters: string[];
}

/** Returns the folder of a shard: another one whenever anything in it changes, so that no cache mixes two builds. */
export const getShardFolder = ({ name, version }: Pick<ShardTable, 'name' | 'version'>): string =>
  `${name}-${version}`;

/** Returns the name of the file of an article, by its number in its shard; no other shard has the same. */
export const nameFragment = (version: string, number: number): string => `${version}-${number}`;

/** What is used of Pagefind's script: the class behind its documented browser API (https://pagefind.app/docs/api/). */
export interface PagefindScript {
  Pagefind: new (options: {
    basePath: string;
  }) => Pick<OpenIndex, 'search' | 'filters'> & {
    /** Searches another index too. */
    mergeIndex(path: string): Promise<void>;
  };
}

/** Files that are loaded for the beginning of a word, beside the first and the last. */
const MOST_FILES = 8;

/** Watches the files of the index arrive, and makes those that are not sent. */
export class IndexFetches {
  #failures = 0;
  #bytes = 0;
  readonly #send: typeof fetch;
  readonly #folder: string;
  readonly #shards = new Map<string, ShardTable>();
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
  async open({ Pagefind }: PagefindScript, shards: readonly ShardTable[]): Promise<OpenIndex> {
    const [newest, ...older] = shards;
    if (!newest) throw new Error('the search index has no shards');
    // Before anything is published there is no index to be read.
    if (shards.every(({ articles }) => articles === 0)) {
      const search = async () => ({ results: [] });
      return { filters: async () => ({}), search, searchBeginning: search };
    }
    for (const shard of shards) this.#shards.set(getShardFolder(shard), shard);
    const locate = (shard: ShardTable) => `${this.#folder}${getShardFolder(shard)}/`;
    const pagefind = new Pagefind({ basePath: locate(newest) });
    // Begun together and in order: Pagefind lists what it finds shard by shard, in the order they were merged.
    await this.#requireAll(() => Promise.all(older.map((shard) => pagefind.mergeIndex(locate(shard)))));
    const search: OpenIndex['search'] = (term, options) =>
      this.#requireAll(() => pagefind.search(term, options));
    return {
      filters: () => this.#requireAll(() => pagefind.filters()),
      search,
      async searchBeginning(key) {
        const beginning = spellBeginning(key);
        // The word itself sorts after all that it begins.
        const tokens = [...listLimits(shards, beginning), spellWord(key)];
        await Promise.all(tokens.map((token) => search(token)));
        return search(beginning);
      },
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
function makeMeta({ version, articles, limits, filters, entry }: ShardTable): Uint8Array<ArrayBuffer> {
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

/** Returns tokens in the files that have nothing but words that begin so; a token finds a file in each shard. */
function listLimits(shards: readonly ShardTable[], beginning: string): string[] {
  return shards.flatMap(({ limits }) =>
    limits
      .split(' ')
      .filter((limit) => limit.startsWith(beginning))
      .slice(0, Math.ceil(MOST_FILES / shards.length ** 2)),
  );
}
