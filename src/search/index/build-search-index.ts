import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { type SearchDocument, toPagefindHtml } from './search-document.ts';
import { type IndexFile, type Shard, splitIntoShards } from './shards.ts';
import { countIndexedWords, makeWordListFiles, type WordCounts } from './word-lists.ts';

/**
 * Indexes a publication, all volumes of it. The same records give the same bytes.
 *
 * @param records What may be found; drafts and future pieces must not be among them.
 * @param language BCP 47 tag of the publication. All articles go into one index, so that one search reaches every
 *   language and one ranking compares them; foreign words are found as written, its own also inflected.
 * @param full Articles from which on a volume is full.
 * @returns The files that the interface loads, and no others.
 * @throws Error naming the article that Pagefind refuses.
 */
export async function buildSearchIndex(
  records: readonly SearchDocument[],
  language: string,
  full?: number,
): Promise<IndexFile[]> {
  const volumes = splitIntoShards(sortNewestFirst(records), full);
  const files: IndexFile[] = [];
  const indexed: (Shard & { vocabulary: WordCounts })[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-index-'));
  try {
    for (const { name, pieces } of volumes) {
      const within = join(folder, name);
      const vocabulary = await indexShard(pieces, language, volumes.length === 1, within);
      const entry = JSON.parse(await readFile(join(within, ENTRY_FILE), 'utf8'));
      indexed.push({ name, articles: pieces.length, entry, vocabulary });
      for (const file of listFilesBelow(within)) {
        const path = file.slice(within.length + 1);
        if (path !== PAGEFIND_SCRIPT) files.push({ path: `${name}/${path}`, content: await readFile(file) });
        else if (indexed.length === 1) files.push({ path, content: await readFile(file) });
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return [...files, ...listSharedFiles(indexed)].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Pagefind’s script; all volumes share the newest one’s. */
export const PAGEFIND_SCRIPT = 'pagefind.js';

/** In each volume, and told in the list of volumes too. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** Where the interface reads which volumes there are, newest first. */
export const SHARD_LIST = 'volumes.json';

/** What stands beside the volumes. */
export function listSharedFiles(volumes: readonly (Shard & { vocabulary: WordCounts })[]): IndexFile[] {
  const list: Shard[] = volumes.map(({ name, articles, entry }) => ({ name, articles, entry }));
  return [
    { path: SHARD_LIST, content: Buffer.from(JSON.stringify(list)) },
    ...makeWordListFiles(volumes.map(({ vocabulary }) => vocabulary)),
  ];
}

/**
 * Indexes one volume into a folder with Pagefind, which lists articles in the order they were added. Ours reads “newest
 * first” from that: a sort key of its own would cost every reader 21 KB at 10,000 articles.
 *
 * @param records Newest first; read one by one.
 * @param isOnly True for a publication of one volume.
 */
export async function indexShard(
  records: Iterable<SearchDocument>,
  language: string,
  isOnly: boolean,
  folder: string,
): Promise<WordCounts> {
  // Pagefind reads the size from its environment when its process starts, so any older one must end first.
  await close();
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(isOnly ? chunkSize.only : chunkSize.several);
  try {
    const { index, errors } = await createIndex({ forceLanguage: primary(language) });
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    const vocabulary = new Map<string, number>();
    const waiting: Promise<void>[] = [];
    for (const record of records) {
      const { path } = record;
      const added = index
        .addHTMLFile({ url: path, content: toPagefindHtml(record) })
        .then(({ errors: reasons }) => {
          if (reasons.length > 0) throw new Error(`Pagefind refuses ${path}: ${reasons.join('; ')}`);
        });
      // Its refusal is told when its turn comes, and must not end the process before.
      added.catch(() => undefined);
      waiting.push(added);
      // Its words are counted while Pagefind reads what it has.
      countIndexedWords(record, language, vocabulary);
      if (waiting.length > AHEAD) await waiting.shift();
    }
    await Promise.all(waiting);
    // Not `getFiles`: that hands over everything at once, in base64, which takes 90 MB more for 2,000 articles.
    const { errors: reasons } = await index.writeFiles({ outputPath: folder });
    if (reasons.length > 0) throw new Error(`Pagefind cannot write its index: ${reasons.join('; ')}`);
    for (const file of listFilesBelow(folder))
      if (!isLoaded(file.slice(folder.length + 1), primary(language))) await rm(file);
    return vocabulary;
  } finally {
    await close();
  }
}

/** Articles handed to Pagefind before its answer to the first of them. */
const AHEAD = 16;

export function sortNewestFirst<Piece extends { published: string; path: string }>(
  pieces: readonly Piece[],
): Piece[] {
  return [...pieces].sort(
    (one, other) =>
      Date.parse(other.published) - Date.parse(one.published) || (one.path < other.path ? -1 : 1),
  );
}

/**
 * Words and places in one file of the index. Pagefind's 20,000 make a reader load 30 KB for a word; smaller files make
 * its table of contents longer, which every reader loads. Measured, first word of a visit: 85 essays 7.8 KB at 1,000, 6.0
 * at 2,000, 8.6 at 4,000; 10,000 articles in five volumes 135 KB at 2,000, 133 at 1,000, 145 at 500, and 100 KB in one
 * volume at 5,000.
 */
const chunkSize = { only: 2000, several: 1500 };

/** Pagefind also writes its own interfaces, its worker and a stemmer for no language: nothing here loads them. */
function isLoaded(path: string, language: string): boolean {
  return (
    path === PAGEFIND_SCRIPT ||
    /^(pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment))$/.test(path) ||
    path === `wasm.${language}.pagefind`
  );
}

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? language;
}
