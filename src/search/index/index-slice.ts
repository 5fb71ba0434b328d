import { type ArticleRecord, PART_STARTS } from '../format/article-record.ts';
import { encodeLength } from '../format/index-files.ts';
import type { SearchLanguage } from '../format/word-stem.ts';
import { encodeFragment, type WrittenIndex } from '../pagefind/index-tables.ts';
import { IndexWriter } from '../pagefind/index-writer.ts';
import { createIndexContent } from './index-content.ts';
import {
  listFilters,
  type PlacedText,
  placeTexts,
  type SearchDocument,
  toRecord,
} from './search-document.ts';
import { loadStemmer } from './stemmers.ts';

/** Some consecutive articles of a shard, indexed. */
export interface IndexedSlice extends WrittenIndex {
  /** What results show of each article, as the engine reads it. */
  fragments: Uint8Array[];
  /** The same with nothing but the headline: a reader who types sees the first one's before its text arrives. */
  headlines: ArticleRecord[];
  /** How many words each article's body has, as the list of shards spells it. */
  lengths: string;
  /** How many articles have each word, in lower case. */
  vocabulary: ReadonlyMap<string, number>;
}

/**
 * Indexes some articles. `endIndexing` must be called in the end.
 *
 * @param documents Newest first; read one by one.
 * @param language BCP 47 tag of the publication.
 * @throws Error naming the article that is refused, or saying that the index cannot be begun or written.
 */
export async function indexSlice(
  documents: Iterable<SearchDocument>,
  language: string,
): Promise<IndexedSlice> {
  const spoken: SearchLanguage = { tag: language, stem: await loadStemmer(language) };
  const writer = await IndexWriter.open();
  const fragments: Uint8Array[] = [];
  const headlines: ArticleRecord[] = [];
  const vocabulary = new Map<string, number>();
  let lengths = '';
  for (const document of documents) {
    const texts = placeTexts(document);
    const record = toRecord(document, texts);
    const content = createIndexContent(texts, spoken);
    await writer.add({ path: record.path, content, filters: listFilters(document) });
    fragments.push(encodeFragment(record.path, { record }));
    headlines.push({ ...record, passages: record.passages.slice(0, 1) });
    countWords(texts, vocabulary);
    lengths += encodeLength(countBody(texts));
  }
  return { ...(await writer.finish()), fragments, headlines, lengths, vocabulary };
}

function countWords(texts: readonly PlacedText[], counts: Map<string, number>): void {
  const words = new Set(texts.flatMap((text) => text.words.map(({ form }) => form.toLowerCase())));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function countBody(texts: readonly PlacedText[]): number {
  return texts.reduce((sum, { at, words }) => (at >= PART_STARTS.body ? sum + words.length : sum), 0);
}
