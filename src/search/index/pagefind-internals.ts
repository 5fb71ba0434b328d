import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/*
 * Everything in which indexing relies on Pagefind 1.6 beyond its documented API (https://pagefind.app/docs/node-api/):
 *
 * - `PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE` sets how many words one file of the index has. Pagefind's process reads it when it
 *   starts, so an older process must end first. Reason: at the default of 20,000 a reader loads 30 KB for a word.
 *   To remove: when the size is an option of `createIndex`.
 * - The names of its files. Reason: Pagefind also writes its own interfaces and its worker, which nothing here loads, and the
 *   list of shards repeats the entry file. To remove: when it can be told what to write.
 * - It lists articles in the order they were added. Reason: a sort key of its own would cost every reader 21 KB at 10,000
 *   articles. To remove: when it has a cheaper order.
 * - A token of letters is filed as it is, tokens between hyphens each for itself and in one place, and a lone point under
 *   nothing, in a place of its own. Reason: `index-content.ts` says where our words are. To remove: when a custom record can
 *   name its words and their places.
 * - A fragment is JSON after twelve letters, compressed. Reason: Pagefind would show our tokens; what is printed takes their
 *   place. To remove: when a custom record can have a text to show beside the one to index.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** Pagefind’s script for the browser. */
export const PAGEFIND_SCRIPT = 'pagefind.js';

/** What Pagefind’s script reads first of every index. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** The language code for what is in no language: Pagefind must not cut endings off our tokens. */
export const NO_LANGUAGE = 'zxx';

/**
 * Starts an index of its own in a new process of Pagefind. Call `close` of Pagefind when it is written.
 *
 * @param chunkSize Words and positions in one file of the index.
 * @throws Error with Pagefind's reasons if it does not start.
 */
export async function openPagefindIndex(chunkSize: number): Promise<PagefindIndex> {
  await close();
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  return index;
}

/**
 * Returns true for a file that a reader's search loads.
 *
 * @param path Below the folder that Pagefind wrote.
 */
export function isLoadedByReaders(path: string): boolean {
  return (
    path === PAGEFIND_SCRIPT ||
    path === 'wasm.unknown.pagefind' ||
    /^(pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment))$/.test(path)
  );
}

export function isFragment(path: string): boolean {
  return path.endsWith('.pf_fragment');
}

const FRAGMENT_START = 'pagefind_dcd';

/** Returns the address of the article that a fragment is of, as it was indexed. */
export function readFragmentAddress(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(FRAGMENT_START)) throw new Error('Pagefind writes its fragments in another way');
  const { url }: { url: string } = JSON.parse(text.slice(FRAGMENT_START.length));
  return url;
}

/**
 * Returns a fragment that Pagefind's script reads, with something of our own in it.
 *
 * @param own Is in what `data()` gives, under its names.
 */
export function encodeFragment(url: string, own: object): Uint8Array {
  const fragment = { url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [], ...own };
  return gzipSync(FRAGMENT_START + JSON.stringify(fragment), { level: 9 });
}
