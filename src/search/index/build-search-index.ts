import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { ENTRY_FILE, isLoadedByReaders, openPagefindIndex, PAGEFIND_SCRIPT } from './pagefind-internals.ts';
import { type SearchDocument, toPagefindHtml } from './search-document.ts';
import { type IndexFile, type Shard, splitIntoShards } from './shards.ts';
import { countIndexedWords, makeWordListFiles, type WordCounts } from './word-lists.ts';

/** A shard that is indexed, and the words of its articles. */
export interface IndexedShard extends Shard {
  vocabulary: WordCounts;
}

/**
 * Indexes a publication, all shards of it. The same documents give the same bytes.
 *
 * @param documents What may be found; drafts and articles of the future must not be among them.
 * @param language BCP 47 tag of the publication. All articles go into one index, so that one search reaches every
 *   language and one ranking compares them; foreign words are found as written, its own also inflected.
 * @param full Articles from which on a shard is full.
 * @returns The files that the interface loads, and no others.
 * @throws Error naming the article that Pagefind refuses.
 */
export async function buildSearchIndex(
  documents: readonly SearchDocument[],
  language: string,
  full?: number,
): Promise<IndexFile[]> {
  const shards = splitIntoShards(sortNewestFirst(documents), full);
  const files: IndexFile[] = [];
  const indexed: IndexedShard[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-index-'));
  try {
    for (const { name, articles } of shards) {
      const within = join(folder, name);
      const vocabulary = await indexShard(articles, within, { language, isOnly: shards.length === 1 });
      const entry = JSON.parse(await readFile(join(within, ENTRY_FILE), 'utf8'));
      indexed.push({ name, articles: articles.length, entry, vocabulary });
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

/** The file in which the interface reads which shards there are, newest first. */
export const SHARD_LIST = 'volumes.json';

/** Returns the files beside the shards: their list, and the words of all of them. */
export function listSharedFiles(shards: readonly IndexedShard[]): IndexFile[] {
  const list: Shard[] = shards.map(({ name, articles, entry }) => ({ name, articles, entry }));
  return [
    { path: SHARD_LIST, content: Buffer.from(JSON.stringify(list)) },
    ...makeWordListFiles(shards.map(({ vocabulary }) => vocabulary)),
  ];
}

/** How a shard is indexed. */
export interface ShardOptions {
  /** BCP 47 tag of the publication. */
  language: string;
  /** True for a publication of one shard. */
  isOnly: boolean;
}

/**
 * Indexes one shard into a folder with Pagefind.
 *
 * @param documents Newest first; read one by one.
 * @returns How many articles have each word.
 * @throws Error naming the article that Pagefind refuses, or saying that it cannot start or write.
 */
export async function indexShard(
  documents: Iterable<SearchDocument>,
  folder: string,
  { language, isOnly }: ShardOptions,
): Promise<WordCounts> {
  try {
    const endings = primarySubtag(language);
    const index = await openPagefindIndex(isOnly ? chunkSize.only : chunkSize.several, endings);
    const vocabulary = new Map<string, number>();
    const waiting: Promise<void>[] = [];
    for (const document of documents) {
      const { path } = document;
      const added = index
        .addHTMLFile({ url: path, content: toPagefindHtml(document) })
        .then(({ errors: reasons }) => {
          if (reasons.length > 0) throw new Error(`Pagefind refuses ${path}: ${reasons.join('; ')}`);
        });
      // A refusal is thrown when it is awaited below, and must not end the process before.
      added.catch(() => undefined);
      waiting.push(added);
      // The words are counted while Pagefind reads what it has.
      countIndexedWords(document, language, vocabulary);
      if (waiting.length > AHEAD) await waiting.shift();
    }
    await Promise.all(waiting);
    // Not `getFiles`: that hands over everything at once, in base64, which takes 90 MB more for 2,000 articles.
    const { errors: reasons } = await index.writeFiles({ outputPath: folder });
    if (reasons.length > 0) throw new Error(`Pagefind cannot write its index: ${reasons.join('; ')}`);
    for (const file of listFilesBelow(folder))
      if (!isLoadedByReaders(file.slice(folder.length + 1), endings)) await rm(file);
    return vocabulary;
  } finally {
    await close();
  }
}

/** Articles handed to Pagefind before its answer to the first of them. */
const AHEAD = 16;

/** Sorts by the date of publication; articles of one instant by their address. */
export function sortNewestFirst<Article extends { published: string; path: string }>(
  articles: readonly Article[],
): Article[] {
  return [...articles].sort(
    (one, other) =>
      Date.parse(other.published) - Date.parse(one.published) || (one.path < other.path ? -1 : 1),
  );
}

/**
 * Words and positions in one file of the index. Smaller files make Pagefind's table of contents longer, which every reader
 * loads. Measured, first word of a visit: 85 essays 7.8 KB at 1,000, 6.0 at 2,000, 8.6 at 4,000; 10,000 articles in five
 * shards 135 KB at 2,000, 133 at 1,000, 145 at 500, and 100 KB in one shard at 5,000.
 */
const chunkSize = { only: 2000, several: 1500 };

function primarySubtag(language: string): string {
  return new Intl.Locale(language).language;
}
