import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, type PagefindIndex } from 'pagefind';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { writeNewFile } from '../../runtime/write-file.ts';
import { type ArticleRecord, PART_STARTS } from '../format/article-record.ts';
import { ARTICLES_PER_FILE, encodeLength, nameHeadlineFile, type ShardTable } from '../format/index-files.ts';
import type { SearchLanguage } from '../format/word-stem.ts';
import { createIndexContent } from './index-content.ts';
import { packShard } from './pack-shard.ts';
import {
  encodeFragment,
  isFragment,
  isNeeded,
  NO_LANGUAGE,
  openPagefindIndex,
  packSharedFiles,
  readFragmentAddress,
} from './pagefind-internals.ts';
import {
  listFilters,
  type PlacedText,
  placeTexts,
  type SearchDocument,
  toRecord,
} from './search-document.ts';
import { loadStemmer } from './stemmers.ts';

/** What is known of a shard's articles beside what Pagefind wrote. */
export interface ShardWords {
  /** How many words each article's body has, as the list of shards spells it. */
  lengths: string;
  /** How many articles have each word, in lower case. */
  vocabulary: ReadonlyMap<string, number>;
  table: ShardTable;
}

/**
 * Indexes one shard into a folder with Pagefind.
 *
 * @param documents Newest first; read one by one.
 * @param language BCP 47 tag of the publication.
 * @throws Error naming the article that Pagefind refuses, or saying that it cannot start or write.
 */
export async function indexShard(
  documents: Iterable<SearchDocument>,
  folder: string,
  language: string,
): Promise<ShardWords> {
  try {
    const spoken: SearchLanguage = { tag: language, stem: await loadStemmer(language) };
    const index = await openPagefindIndex();
    const vocabulary = new Map<string, number>();
    const fragments = new Map<string, Uint8Array>();
    const waiting: Promise<void>[] = [];
    const headlines: ArticleRecord[] = [];
    let lengths = '';
    for (const document of documents) {
      const texts = placeTexts(document);
      const record = toRecord(document, texts);
      headlines.push({ ...record, passages: record.passages.slice(0, 1) });
      const fragment = encodeFragment(document.path, { record });
      // Pagefind names a fragment by what it indexed: with this, by what is printed too.
      const url = `${document.path}?${createHash('sha256').update(fragment).digest('hex').slice(0, 16)}`;
      fragments.set(url, fragment);
      const added = addRecord(index, { url, document, content: createIndexContent(texts, spoken) });
      // A refusal is thrown when it is awaited below, and must not end the process before.
      added.catch(() => undefined);
      waiting.push(added);
      // The words are counted while Pagefind reads what it has.
      countWords(texts, vocabulary);
      lengths += encodeLength(countBody(texts));
      if (waiting.length > AHEAD) await waiting.shift();
    }
    await Promise.all(waiting);
    // Not `getFiles`: that hands over everything at once, in base64, which takes 90 MB more for 2,000 articles.
    const { errors: reasons } = await index.writeFiles({ outputPath: folder });
    if (reasons.length > 0) throw new Error(`Pagefind cannot write its index: ${reasons.join('; ')}`);
    for (const file of listFilesBelow(folder)) {
      const path = file.slice(folder.length + 1);
      if (isFragment(path)) await writeFile(file, takeFragment(fragments, await readFile(file)));
      else if (!isNeeded(path)) await rm(file);
    }
    writeHeadlines(headlines, folder);
    await packSharedFiles(folder);
    return { lengths, vocabulary, table: packShard(folder) };
  } finally {
    await close();
  }
}

/** Articles handed to Pagefind before its answer to the first of them. */
const AHEAD = 16;

/** A reader who types sees the first article's headline before its text arrives. */
function writeHeadlines(headlines: readonly ArticleRecord[], folder: string): void {
  for (let first = 0; first < headlines.length; first += ARTICLES_PER_FILE)
    writeNewFile(
      JSON.stringify(headlines.slice(first, first + ARTICLES_PER_FILE)),
      join(folder, nameHeadlineFile(first)),
    );
}

/** An article for Pagefind: `url` tells its printed forms apart. */
interface PagefindRecord {
  url: string;
  document: SearchDocument;
  content: string;
}

async function addRecord(index: PagefindIndex, { url, document, content }: PagefindRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language: NO_LANGUAGE,
    filters: listFilters(document),
  });
  if (errors.length > 0) throw new Error(`Pagefind refuses ${document.path}: ${errors.join('; ')}`);
}

function takeFragment(fragments: ReadonlyMap<string, Uint8Array>, indexed: Uint8Array): Uint8Array {
  const url = readFragmentAddress(indexed);
  const fragment = fragments.get(url);
  if (!fragment) throw new Error(`Pagefind wrote a fragment of ${url}, which is not among the articles`);
  return fragment;
}

function countWords(texts: readonly PlacedText[], counts: Map<string, number>): void {
  const words = new Set(texts.flatMap((text) => text.words.map(({ form }) => form.toLowerCase())));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function countBody(texts: readonly PlacedText[]): number {
  return texts.reduce((sum, { at, words }) => (at >= PART_STARTS.body ? sum + words.length : sum), 0);
}
