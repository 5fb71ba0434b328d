import { close, createIndex, type PagefindIndex } from 'pagefind';

/*
 * Everything in which indexing relies on Pagefind 1.6 beyond its documented API (https://pagefind.app/docs/node-api/):
 *
 * - `PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE` sets how many words one file of the index has. Pagefind's process reads it when it
 *   starts, so an older process must end first. Reason: at the default of 20,000 a reader loads 30 KB for a word.
 *   To remove: when the size is an option of `createIndex`.
 * - The names of its files. Reason: Pagefind also writes its own interfaces, its worker and a stemmer for no language, which
 *   nothing here loads, and the list of shards repeats the entry file. To remove: when it can be told what to write.
 * - It lists articles in the order they were added. Reason: a sort key of its own would cost every reader 21 KB at 10,000
 *   articles. To remove: when it has a cheaper order.
 *
 * `tests/build/pagefind-internals.test.ts` fails by name when one of them changes.
 */

/** Pagefind’s script for the browser. */
export const PAGEFIND_SCRIPT = 'pagefind.js';

/** What Pagefind’s script reads first of every index. */
export const ENTRY_FILE = 'pagefind-entry.json';

/**
 * Starts an index of its own in a new process of Pagefind. Call `close` of Pagefind when it is written.
 *
 * @param chunkSize Words and positions in one file of the index.
 * @param language Primary subtag of the language whose endings words lose.
 * @throws Error with Pagefind's reasons if it does not start.
 */
export async function openPagefindIndex(chunkSize: number, language: string): Promise<PagefindIndex> {
  await close();
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  return index;
}

/**
 * Returns true for a file that a reader's search loads.
 *
 * @param path Below the folder that Pagefind wrote.
 * @param language Primary subtag of the language of the index.
 */
export function isLoadedByReaders(path: string, language: string): boolean {
  return (
    path === PAGEFIND_SCRIPT ||
    /^(pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment))$/.test(path) ||
    path === `wasm.${language}.pagefind`
  );
}
