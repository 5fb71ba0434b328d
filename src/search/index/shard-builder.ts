import { deflateRawSync } from 'node:zlib';
import { foldWord } from '../../languages/text/fold-word.ts';
import { getDirection } from '../../languages/text/script.ts';
import { listTerms } from '../../languages/text/words.ts';
import { type ArticleRecord, type IndexedPassage, PART_STARTS } from '../format/article-record.ts';
import { compareEntries, type EncodedEntry, encodeChunk, PostingsWriter } from '../format/chunk.ts';
import {
  FACETS_FILE,
  getArticleFile,
  getChunkFile,
  type ShardFacets,
  TABLE_FILE,
} from '../format/index-files.ts';
import { type ChunkPlace, encodeTable } from '../format/shard-table.ts';
import { placeTexts, type SearchDocument } from './search-document.ts';
import type { IndexFile } from './shards.ts';
import type { WordCounts } from './word-lists.ts';

/**
 * Bytes of postings after which a chunk of the index is full. Smaller chunks make what a word costs smaller and the table of
 * a shard, which every reader loads, longer.
 */
const FULL_CHUNK = 3000;

/** Builds the files of one shard. */
export class ShardBuilder {
  readonly #terms = new Map<string, IndexedTerm>();
  readonly #lengths: number[] = [];
  readonly #records: IndexFile[] = [];
  readonly #facets = new Map<string, Map<string, number[]>>();

  /** Adds the next article; the newest must come first. */
  add(document: SearchDocument): void {
    const article = this.#lengths.length;
    const texts = placeTexts(document);
    const positions = new Map<IndexedTerm, number[]>();
    let length = 0;
    for (const { at, words } of texts) {
      if (at >= PART_STARTS.body) length += words.length;
      for (const { form, span, at: word } of listTerms(words)) {
        const term = this.#getTerm(form, span);
        const known = positions.get(term);
        if (known) known.push(at + word);
        else positions.set(term, [at + word]);
      }
    }
    for (const [{ postings }, places] of positions) postings.add(article, places);
    this.#lengths.push(length);
    const passages = texts.map(({ words: _, ...passage }): IndexedPassage => passage);
    this.#records.push({ path: getArticleFile(article), content: compress(toRecord(document, passages)) });
    for (const [facet, values] of Object.entries(listFacets(document)))
      for (const value of values) this.#addToFacet(facet, value, article);
  }

  /** Returns the files of the shard: the same articles give the same bytes. */
  finish(): IndexFile[] {
    const chunks: ChunkPlace[] = [];
    const files: IndexFile[] = [];
    for (const entries of this.#splitIntoChunks()) {
      const [first] = entries;
      if (!first) continue;
      const content = deflateRawSync(encodeChunk(entries), { level: 9 });
      files.push({ path: getChunkFile(chunks.length), content });
      chunks.push({ first: first.key, bytes: content.length });
    }
    const table = encodeTable({ lengths: this.#lengths, chunks });
    return [
      { path: TABLE_FILE, content: deflateRawSync(table, { level: 9 }) },
      { path: FACETS_FILE, content: compress(this.#collectFacets()) },
      ...files,
      ...this.#records,
    ];
  }

  /** How many articles have each word, in lower case. */
  countWords(): WordCounts {
    const counts = new Map<string, number>();
    for (const { form, span, postings } of this.#terms.values()) {
      if (span > 1) continue;
      const word = form.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + postings.articles);
    }
    return counts;
  }

  #getTerm(form: string, span: number): IndexedTerm {
    const name = span === 1 ? form : `${form} ${span}`;
    const known = this.#terms.get(name);
    if (known) return known;
    const term = { form, span, postings: new PostingsWriter() };
    this.#terms.set(name, term);
    return term;
  }

  #addToFacet(facet: string, value: string, article: number): void {
    const values = this.#facets.get(facet) ?? new Map<string, number[]>();
    this.#facets.set(facet, values);
    const members = values.get(value);
    if (members) members.push(article);
    else values.set(value, [article]);
  }

  #collectFacets(): ShardFacets {
    return Object.fromEntries(
      [...this.#facets].map(([facet, values]) => [facet, Object.fromEntries(values)]),
    );
  }

  *#splitIntoChunks(): Generator<(EncodedEntry & { key: string })[]> {
    const sorted = [...this.#terms.values()]
      .map((term) => ({ ...term, key: foldWord(term.form) }))
      .sort(compareEntries);
    let entries: (EncodedEntry & { key: string })[] = [];
    let bytes = 0;
    for (const { form, span, key, postings: writer } of sorted) {
      const postings = writer.finish();
      // A word with many places gets a chunk of its own, so that its neighbours do not cost as much.
      if (entries.length > 0 && bytes + postings.length > FULL_CHUNK) {
        yield entries;
        [entries, bytes] = [[], 0];
      }
      entries.push({ form, span, key, postings });
      bytes += postings.length + form.length;
    }
    yield entries;
  }
}

interface IndexedTerm {
  form: string;
  span: number;
  postings: PostingsWriter;
}

function toRecord(document: SearchDocument, passages: IndexedPassage[]): ArticleRecord {
  const { path, authors, topics, label, language, published } = document;
  const direction = getDirection(language);
  return {
    ...{ path, authors, topics, label, language, published, passages },
    ...(direction === 'rtl' && { direction }),
  };
}

function listFacets(document: SearchDocument): Record<string, string[]> {
  return {
    author: document.authors,
    topic: document.topics,
    year: [document.published.slice(0, 4)],
    label: [document.label],
    series: document.series === undefined ? [] : [document.series],
    language: [document.language],
  };
}

function compress(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 9 });
}
