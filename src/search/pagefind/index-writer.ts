import { gunzipSync } from 'node:zlib';
import { compressSync } from '@napi-rs/lzma/lzma';
import { transform } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { NO_LANGUAGE, readTables, removeSignature, type WrittenIndex } from './index-tables.ts';
import { ENTRY_FILE, type PagefindEntry, PROGRAM_FILE, SCRIPT_FILE } from './open-pagefind.ts';

/*
 * Everything in which indexing relies on Pagefind 1.6 beyond its documented API (https://pagefind.app/docs/node-api/):
 *
 * - The names of its files, and what its tables and files of words are made of: CBOR after twelve letters, compressed.
 *   Reason: `merge-slices.ts` makes one index of several, so that a change costs the indexing of a few articles; divides
 *   words among files by what readers load for them, 1 KB where Pagefind's default is 30; and names files by their numbers. To
 *   remove: when Pagefind adds to an index that it wrote, can be told how large a file may be in bytes, and its table of 10,000
 *   articles costs a reader less than 10 KB.
 * - It lists articles in the order they were added (`index-writer.ts` looks whether it did). Reason: a sort key of its own would
 *   cost every reader 21 KB at 10,000 articles. To remove: when it has a cheaper order.
 * - A token of letters is filed as it is, tokens between hyphens each for itself and in one place, and a lone point under
 *   nothing, in a place of its own. Reason: `index-content.ts` says where our words are. To remove: when a custom record can
 *   name its words and their places.
 * - A fragment is JSON after twelve letters, compressed. Reason: Pagefind would show our tokens; what is printed stands in
 *   their place. To remove: when a custom record can have a text to show beside the one to index.
 * - Its script decompresses in one place, and has a class `Pagefind` below the functions that it exports. Reason: the browser
 *   decompresses by itself, and our search runs in a worker of its own, so that a third of the script is never used.
 *   To remove: when Pagefind has a script for workers.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** Pagefind's program for no language. */
const UNPACKED_PROGRAM = 'wasm.unknown.pagefind';

/** An article for the index. */
export interface IndexedArticle {
  path: string;
  /** Its words, as `index-content.ts` spells them. */
  content: string;
  filters: Record<string, string[]>;
}

/** Articles handed to Pagefind before its answer to the first of them. */
const AHEAD = 16;

/** Writes one index with Pagefind, article by article. */
export class IndexWriter {
  readonly #index: PagefindIndex;
  readonly #waiting: Promise<void>[] = [];
  readonly #sizes: number[] = [];

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** @throws Error if Pagefind does not start. */
  static async open(): Promise<IndexWriter> {
    return new IndexWriter(await openIndex());
  }

  /**
   * Adds an article. Returns before Pagefind has read it, unless it has many to read.
   *
   * @throws Error naming the article, or one before it, that Pagefind refuses.
   */
  async add({ path, content, filters }: IndexedArticle): Promise<void> {
    this.#sizes.push(content === '' ? 0 : content.split(' ').length);
    const added = this.#index
      .addCustomRecord({ url: path, content, language: NO_LANGUAGE, filters })
      .then(({ errors }) => {
        if (errors.length > 0) throw new Error(`Pagefind refuses ${path}: ${errors.join('; ')}`);
      });
    // A refusal is thrown when it is awaited, and must not end the process before.
    added.catch(() => undefined);
    this.#waiting.push(added);
    if (this.#waiting.length > AHEAD) await this.#waiting.shift();
  }

  /**
   * Returns the index. Nothing can be added any more.
   *
   * @throws Error if Pagefind refuses an article or cannot write.
   */
  async finish(): Promise<WrittenIndex> {
    await Promise.all(this.#waiting);
    const written = readTables(await getFiles(this.#index));
    await this.#index.deleteIndex();
    if (written.sizes.join() !== this.#sizes.join())
      throw new Error('Pagefind lists articles in another order than they were added in');
    const { words, filters } = written;
    return { articles: this.#sizes.length, words, filters };
  }
}

/** What all shards share, of the Pagefind that is installed. */
export interface SharedParts {
  /** Its script and its program, shortened for readers. */
  files: { path: string; content: Uint8Array }[];
  /** What its script reads first of every index. */
  entry: PagefindEntry;
}

/** Makes what all shards share, from an index of nothing. `endIndexing` must be called in the end. */
export async function makeSharedParts(): Promise<SharedParts> {
  const files = await getFiles(await openIndex());
  const read = (wanted: string) => {
    const content = files.get(wanted);
    if (!content) throw new Error(`Pagefind did not write ${wanted}`);
    return Buffer.from(content);
  };
  const program = removeSignature(gunzipSync(read(UNPACKED_PROGRAM)));
  return {
    files: [
      { path: SCRIPT_FILE, content: Buffer.from(await shortenScript(read(SCRIPT_FILE).toString('utf8'))) },
      { path: PROGRAM_FILE, content: compressProgram(program) },
    ],
    entry: JSON.parse(read(ENTRY_FILE).toString('utf8')),
  };
}

/** Ends Pagefind's process. It must be called when all indexes are written. */
export async function endIndexing(): Promise<void> {
  await close();
}

/** @throws Error with Pagefind's reasons if it does not start. */
async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  return index;
}

/** @throws Error with Pagefind's reasons if it cannot write. */
async function getFiles(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind cannot write its index: ${errors.join('; ')}`);
  return new Map(files.map(({ path, content }) => [path, content]));
}

/**
 * Returns a script of the same in fewer bytes, without what decompresses files and without Pagefind's own worker.
 *
 * @throws Error if it is not the script of Pagefind 1.6.
 */
async function shortenScript(script: string): Promise<string> {
  const parts: [RegExp, string][] = [
    [/var u8 ?= ?Uint8Array;.*var gz_default ?= ?gunzipSync;/su, 'var gz_default = (data) => data;'],
    [/export ?\{[^}]*\}/u, 'export { Pagefind }'],
  ];
  let kept = script;
  for (const [part, replacement] of parts) {
    if (!part.test(kept)) throw new Error(`Pagefind writes its script in another way: it has no ${part}`);
    kept = kept.replace(part, replacement);
  }
  const absent = { window: 'undefined', document: 'undefined' };
  const options = { define: absent, drop: ['console' as const], target: 'es2022' };
  return (await transform(kept, { ...options, minify: true, treeShaking: true, format: 'esm' })).code;
}

/** The head of an LZMA file may leave open how long its content is; our decoder has to know. */
function compressProgram(program: Uint8Array): Uint8Array {
  const file = Buffer.from(compressSync(program));
  file.writeBigUInt64LE(BigInt(program.length), 5);
  return file;
}
