import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IndexReader } from '../../src/search/engine/index-reader.ts';
import { type Tuning, tuning } from '../../src/search/engine/rank.ts';
import { SearchEngine, type SearchedIndex } from '../../src/search/engine/search-engine.ts';
import { SHARD_LIST, type Shard } from '../../src/search/format/index-files.ts';
import { loadStemmer } from '../../src/search/index/stemmers.ts';
import { IndexFetches } from '../../src/search/pagefind/open-pagefind.ts';
import { dice } from './dice.ts';

/** A query and the numbers of the articles that answer it. */
export interface JudgedQuery {
  query: string;
  relevant: number[];
}

/** Mean reciprocal rank, and the share of queries with a right answer among the first five. */
export interface Relevance {
  mrr: number;
  hitAt5: number;
}

/** Numbers of the articles found for a query, best first. */
export type Searcher = (query: string) => Promise<number[]>;

/** The reciprocal of the place of the first right answer to each query; 0 if there is none. */
export async function rankQueries(search: Searcher, queries: readonly JudgedQuery[]): Promise<number[]> {
  const reciprocals: number[] = [];
  for (const { query, relevant } of queries) {
    const place = (await search(query)).findIndex((number) => relevant.includes(number)) + 1;
    reciprocals.push(place > 0 ? 1 / place : 0);
  }
  return reciprocals;
}

export async function measureRelevance(
  search: Searcher,
  queries: readonly JudgedQuery[],
): Promise<Relevance> {
  const reciprocals = await rankQueries(search, queries);
  const hits = reciprocals.filter((reciprocal) => reciprocal >= 1 / 5).length;
  return { mrr: round(mean(reciprocals)), hitAt5: round(hits / queries.length) };
}

/** Ours, over the index of a built site. */
export class OurSearch {
  readonly #engine: SearchEngine;
  readonly #index: SearchedIndex;
  readonly #numbers: ReadonlyMap<number, number>;

  private constructor(index: SearchedIndex, numbers: ReadonlyMap<number, number>, trial: Tuning = tuning) {
    this.#index = index;
    this.#engine = new SearchEngine(index, trial);
    this.#numbers = numbers;
  }

  /**
   * @param folder The index of a built site.
   * @param numberOf The number of the article at an address.
   */
  static async open(
    { folder, language }: { folder: string; language: string },
    numberOf: (path: string) => number,
  ): Promise<OurSearch> {
    const address = `${pathToFileURL(folder)}/`;
    const send: typeof fetch = async (request) =>
      new Response(readFileSync(fileURLToPath(String(request).replace(/\?.*$/, ''))));
    const fetches = new IndexFetches(send, address);
    globalThis.fetch = fetches.fetch;
    const shards: Shard[] = JSON.parse(readFileSync(join(folder, SHARD_LIST), 'utf8'));
    const readList = async (path: string) =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
    const reader = await IndexReader.open(await fetches.open(await fetches.importScript(), shards), {
      base: '/',
      shards,
      // A reader stops at so many bytes for one query; here all queries are of one reader.
      countBytes: () => 0,
      readFile: readList,
    });
    const index = { reader, language: { tag: language, stem: await loadStemmer(language) }, readList };
    const articles = reader.lengths.map(async (_, article): Promise<[number, number]> => {
      const { path } = await reader.readRecord(article);
      return [article, numberOf(path)];
    });
    return new OurSearch(index, new Map(await Promise.all(articles)));
  }

  /** Returns the same search with other numbers. */
  try(numbers: Tuning): OurSearch {
    return new OurSearch(this.#index, this.#numbers, numbers);
  }

  readonly search: Searcher = async (query) => (await this.#find(query)).articles;

  /** How many articles have a word. */
  async countArticles(word: string): Promise<number> {
    return (await this.#find(`"${word}"`)).articles.length;
  }

  /** The address of the oldest article. */
  async findOldest(): Promise<string> {
    const { reader } = this.#engine.context;
    return (await reader.readRecord(reader.lengths.length - 1)).path;
  }

  /** Measures how many spans of 1 to 12 words find the article they are copied from. */
  async measureVerbatim(articles: readonly CopiedArticle[], count: number): Promise<Verbatim> {
    const tally = { quoted: 0, all: 0, first: 0, long: 0 };
    const missed: string[] = [];
    for (const { number, text, words } of drawSpans(articles, count)) {
      const quoted = await this.#find(`"${text}"`);
      tally.all += 1;
      if (quoted.kind === 'exact' && quoted.articles.includes(number)) tally.quoted += 1;
      else missed.push(text);
      if (words < 6) continue;
      tally.long += 1;
      if ((await this.#find(text)).articles[0] === number) tally.first += 1;
    }
    return {
      quoted: round(tally.quoted / tally.all),
      unquotedFirst: round(tally.first / tally.long),
      missed,
    };
  }

  async #find(typed: string): Promise<{ kind: string; articles: number[] }> {
    const { kind, articles } = await this.#engine.find({
      typed,
      selection: {},
      order: 'relevance',
    });
    return { kind, articles: articles.flatMap(({ article }) => this.#numbers.get(article) ?? []) };
  }
}

/** An article from which words are copied. */
export interface CopiedArticle {
  number: number;
  paragraphs: readonly string[];
}

/** Shares of copied spans, from 0 to 1. */
export interface Verbatim {
  /** Of spans of 1 to 12 words between quotation marks, those that find their article as an exact answer. */
  quoted: number;
  /** Of spans of 6 words or more without marks, those that find it first. */
  unquotedFirst: number;
  /** Quoted spans that did not. */
  missed: string[];
}

const LONGEST = 12;

/** Spans drawn from a fixed seed. A span with a quotation mark is left out: the mark would end the phrase. */
function* drawSpans(
  articles: readonly CopiedArticle[],
  count: number,
): Generator<{ number: number; text: string; words: number }> {
  const roll = dice('verbatim');
  for (let drawn = 0; drawn < count; ) {
    const { number, paragraphs } = articles[roll.below(articles.length)] ?? { number: 0, paragraphs: [] };
    const words = (paragraphs[roll.below(paragraphs.length)] ?? '').split(/\s+/u);
    const length = 1 + roll.below(Math.min(LONGEST, words.length));
    const start = roll.below(words.length - length + 1);
    const text = words.slice(start, start + length).join(' ');
    if (/["“”„«»]/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) continue;
    drawn += 1;
    yield { number, text, words: length };
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
