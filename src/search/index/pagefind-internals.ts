import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compressSync } from '@napi-rs/lzma/lzma';
import { transform } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type CborValue, decodeCbor } from '../format/cbor.ts';
import { PROGRAM_FILE, SCRIPT_FILE, SIGNATURE } from '../format/index-files.ts';

/*
 * Everything in which indexing relies on Pagefind 1.6 beyond its documented API (https://pagefind.app/docs/node-api/):
 *
 * - The names of its files, and what its tables and files of words are made of: CBOR after twelve letters, compressed.
 *   Reason: `index-writer.ts` divides words among files by what readers load for them, 1 KB where Pagefind's default is 30, and
 *   names files by their numbers. To remove: when Pagefind can be told how large a file may be in bytes, and its table of
 *   10,000 articles costs a reader less than 10 KB.
 * - It lists articles in the order they were added. Reason: a sort key of its own would cost every reader 21 KB at 10,000
 *   articles. To remove: when it has a cheaper order.
 * - A token of letters is filed as it is, tokens between hyphens each for itself and in one place, and a lone point under
 *   nothing, in a place of its own. Reason: `index-content.ts` says where our words are. To remove: when a custom record can
 *   name its words and their places.
 * - A fragment is JSON after twelve letters, compressed. Reason: Pagefind would show our tokens; what is printed takes their
 *   place. To remove: when a custom record can have a text to show beside the one to index.
 * - Its script decompresses in one place, and has a class `Pagefind` below the functions that it exports. Reason: the browser
 *   decompresses by itself, and our search runs in a worker of its own, so that a third of the script is never used.
 *   To remove: when Pagefind has a script for workers.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** What Pagefind's script reads first of every index. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** The language code for what is in no language: Pagefind must not cut endings off our tokens. */
export const NO_LANGUAGE = 'zxx';

/** Pagefind's program for that language. */
const UNPACKED_PROGRAM = 'wasm.unknown.pagefind';

/**
 * Starts an index of its own in a new process of Pagefind. Call `close` of Pagefind when it is written.
 *
 * @throws Error with Pagefind's reasons if it does not start.
 */
export async function openPagefindIndex(): Promise<PagefindIndex> {
  await close();
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  return index;
}

/**
 * Returns true for a file of which something is made that readers load.
 *
 * @param path Below the folder that Pagefind wrote.
 */
export function isNeeded(path: string): boolean {
  return (
    path === SCRIPT_FILE ||
    path === UNPACKED_PROGRAM ||
    /^(pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment))$/.test(path)
  );
}

/** Shortens the script and the program that Pagefind wrote into a folder. */
export async function packSharedFiles(folder: string): Promise<void> {
  const [script, program] = [join(folder, SCRIPT_FILE), join(folder, UNPACKED_PROGRAM)];
  writeFileSync(script, await shortenScript(readFileSync(script, 'utf8')));
  writeFileSync(join(folder, PROGRAM_FILE), compressProgram(removeSignature(readFileSync(program))));
  rmSync(program);
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
  /** The names of the articles' files. */
  pages: string[];
  /** The names of the files of words. */
  chunks: string[];
  filters: { name: string; hash: string }[];
}

/** Reads Pagefind's table of an index. */
export function readMeta(file: Uint8Array): Meta {
  const [, pages, chunks, filters] = readItems(decodeCbor(removeSignature(file)));
  const names = (list: CborValue | undefined, at: number) =>
    readItems(list).map((item) => readText(readItems(item)[at]));
  const files = names(filters, 1);
  return {
    pages: names(pages, 0),
    chunks: names(chunks, 2),
    filters: names(filters, 0).map((name, index) => ({ name, hash: readText(files[index]) })),
  };
}

/** Reads the words of a file, each with all that is said of it. */
export function readWords(file: Uint8Array): { token: string; value: CborValue }[] {
  const [words] = readItems(decodeCbor(removeSignature(file)));
  return readItems(words).map((value) => ({ token: readText(readItems(value)[0]), value }));
}

function readItems(value: CborValue | undefined): CborValue[] {
  if (!Array.isArray(value))
    throw new Error(`Pagefind writes its tables in another way: ${value} is no list`);
  return value;
}

function readText(value: CborValue | undefined): string {
  if (typeof value !== 'string')
    throw new Error(`Pagefind writes its tables in another way: ${value} is no text`);
  return value;
}

function removeSignature(file: Uint8Array): Uint8Array {
  const content = gunzipSync(file);
  if (!content.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE)))
    throw new Error('Pagefind begins its files in another way');
  return content.subarray(SIGNATURE.length);
}

export function isFragment(path: string): boolean {
  return path.endsWith('.pf_fragment');
}

/** Returns the address of the article that a fragment is of, as it was indexed. */
export function readFragmentAddress(fragment: Uint8Array): string {
  const { url }: { url: string } = JSON.parse(Buffer.from(removeSignature(fragment)).toString('utf8'));
  return url;
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
