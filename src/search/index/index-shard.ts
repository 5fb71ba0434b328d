import { join } from 'node:path';
import { writeNewFile } from '../../runtime/write-file.ts';
import { type ArticleRecord, PART_STARTS } from '../format/article-record.ts';
import { ARTICLES_PER_FILE, encodeLength, nameHeadlineFile, type ShardTable } from '../format/index-files.ts';
import type { SearchLanguage } from '../format/word-stem.ts';
import { createIndexContent } from './index-content.ts';
import { IndexWriter } from './index-writer.ts';
import {
  listFilters,
  type PlacedText,
  placeTexts,
  type SearchDocument,
  toRecord,
} from './search-document.ts';
import { loadStemmer } from './stemmers.ts';

/** What is known of a shard's articles beside what is in its folder. */
export interface ShardWords {
  /** How many words each article's body has, as the list of shards spells it. */
  lengths: string;
  /** How many articles have each word, in lower case. */
  vocabulary: ReadonlyMap<string, number>;
  /** What readers are told of it. */
  table: ShardTable;
}

/**
 * Indexes one shard into a folder.
 *
 * @param documents Newest first; read one by one.
 * @param language BCP 47 tag of the publication.
 * @throws Error naming the article that is refused, or saying that the index cannot be begun or written.
 */
export async function indexShard(
  documents: Iterable<SearchDocument>,
  folder: string,
  language: string,
): Promise<ShardWords> {
  const spoken: SearchLanguage = { tag: language, stem: await loadStemmer(language) };
  const writer = await IndexWriter.open();
  try {
    const vocabulary = new Map<string, number>();
    const headlines: ArticleRecord[] = [];
    let lengths = '';
    for (const document of documents) {
      const texts = placeTexts(document);
      const record = toRecord(document, texts);
      const content = createIndexContent(texts, spoken);
      await writer.add({ record, content, filters: listFilters(document) });
      headlines.push({ ...record, passages: record.passages.slice(0, 1) });
      countWords(texts, vocabulary);
      lengths += encodeLength(countBody(texts));
    }
    const table = await writer.write(folder);
    writeHeadlines(headlines, folder);
    return { lengths, vocabulary, table };
  } finally {
    await writer.close();
  }
}

/** A reader who types sees the first article's headline before its text arrives. */
function writeHeadlines(headlines: readonly ArticleRecord[], folder: string): void {
  for (let first = 0; first < headlines.length; first += ARTICLES_PER_FILE)
    writeNewFile(
      JSON.stringify(headlines.slice(first, first + ARTICLES_PER_FILE)),
      join(folder, nameHeadlineFile(first)),
    );
}

function countWords(texts: readonly PlacedText[], counts: Map<string, number>): void {
  const words = new Set(texts.flatMap((text) => text.words.map(({ form }) => form.toLowerCase())));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function countBody(texts: readonly PlacedText[]): number {
  return texts.reduce((sum, { at, words }) => (at >= PART_STARTS.body ? sum + words.length : sum), 0);
}
