import { gunzipSync, gzipSync } from 'node:zlib';
import { compressSync } from '@napi-rs/lzma/lzma';
import { transform } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { CborValue } from '../format/cbor.ts';
import {
  ENTRY_FILE,
  type PagefindEntry,
  PROGRAM_FILE,
  SCRIPT_FILE,
  SIGNATURE,
} from '../format/index-files.ts';
import type { IndexFile } from './shards.ts';

/*
 * Everything in which indexing relies on Pagefind 1.6 beyond its documented API (https://pagefind.app/docs/node-api/):
 *
 * - The names of its files, and what its tables and files of words are made of: CBOR after twelve letters, compressed.
 *   Reason: `merge-slices.ts` makes one index of several, so that a change costs the indexing of a hundred articles; divides
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

/** The language code for what is in no language: Pagefind must not cut endings off our tokens. */
export const NO_LANGUAGE = 'zxx';

/** Pagefind's program for that language. */
const UNPACKED_PROGRAM = 'wasm.unknown.pagefind';

/**
 * Starts an index of its own, in Pagefind's process. `endPagefind` must be called when all are written.
 *
 * @throws Error with Pagefind's reasons if it does not start.
 */
export async function openPagefindIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  return index;
}

/** Ends Pagefind's process. */
export async function endPagefind(): Promise<void> {
  await close();
}

/** What all shards share, of the Pagefind that is installed. */
export interface SharedParts {
  /** Its script and its program, shortened for readers. */
  files: IndexFile[];
  /** What its script reads first of every index. */
  entry: PagefindEntry;
}

/** Makes what all shards share, from an index of nothing. */
export async function makeSharedParts(): Promise<SharedParts> {
  const { files, errors } = await (await openPagefindIndex()).getFiles();
  if (errors.length > 0) throw new Error(`Pagefind cannot write its index: ${errors.join('; ')}`);
  const read = (wanted: string) => {
    const content = files.find(({ path }) => path === wanted)?.content;
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

/** Returns what Pagefind's script reads first of an index with so many articles. */
export function createEntry(shared: PagefindEntry, version: string, articles: number): PagefindEntry {
  const hash = `${NO_LANGUAGE}_${version}`;
  return { ...shared, languages: { [NO_LANGUAGE]: { hash, wasm: null, page_count: articles } } };
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

/** LZMA leaves open how long a file is; whoever decompresses it wants to know. */
function compressProgram(program: Uint8Array): Uint8Array {
  const file = Buffer.from(compressSync(program));
  file.writeBigUInt64LE(BigInt(program.length), 5);
  return file;
}

/** What Pagefind's table of an index lists, in its order. */
export interface Meta {
  /** How many places each article has. */
  sizes: number[];
  /** The names of the files of words. */
  chunks: string[];
  /** The names of the files of filters. */
  filters: string[];
}

/** Reads Pagefind's table of an index. */
export function readMeta(table: CborValue): Meta {
  const [, pages, chunks, filters] = readItems(table);
  const texts = (list: CborValue | undefined, at: number) =>
    readItems(list).map((item) => readText(readItems(item)[at]));
  return {
    sizes: readItems(pages).map((page) => readNumber(readItems(page)[1])),
    chunks: texts(chunks, 2),
    filters: texts(filters, 1),
  };
}

/** A filter: which articles have each of its values. */
export interface IndexedFilter {
  name: string;
  values: [value: string, articles: number[]][];
}

/** Reads Pagefind's file of a filter. */
export function readFilter(file: CborValue): IndexedFilter {
  const [name, values] = readItems(file);
  return {
    name: readText(name),
    values: readItems(values).map((item) => {
      const [value, articles] = readItems(item);
      return [readText(value), readItems(articles).map(readNumber)];
    }),
  };
}

function readItems(value: CborValue | undefined): CborValue[] {
  if (!Array.isArray(value)) throw otherTables(value, 'list');
  return value;
}

function readText(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw otherTables(value, 'text');
  return value;
}

function readNumber(value: CborValue | undefined): number {
  if (typeof value !== 'number') throw otherTables(value, 'number');
  return value;
}

const otherTables = (value: CborValue | undefined, kind: string) =>
  new Error(`Pagefind writes its tables in another way: ${value} is no ${kind}`);

/** Returns the bytes of a file, decompressed, without what all of Pagefind's files begin with. */
export function removeSignature(content: Uint8Array): Uint8Array {
  if (!Buffer.from(content).subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE)))
    throw new Error('Pagefind begins its files in another way');
  return content.subarray(SIGNATURE.length);
}

/**
 * Returns a fragment that Pagefind's script reads, with something of our own in it.
 *
 * @param own Is in what `data()` gives, under its names.
 */
export function encodeFragment(url: string, own: object): Uint8Array {
  const fragment = { url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [], ...own };
  return gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 });
}
