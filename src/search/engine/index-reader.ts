import type { ArticleRecord } from '../format/article-record.ts';
import { ARTICLES_PER_FILE, decodeLengths, getHeadlineFile, type Shard } from '../format/index-files.ts';
import {
  LONGEST_COMPOUND,
  spellBeginning,
  spellCapitals,
  spellCompound,
  spellStem,
  spellWord,
  wordAtPlace,
} from '../pagefind/index-tokens.ts';
import type { FoundArticleFile, FoundArticleFiles, OpenIndex } from './open-index.ts';

/** Where a term is: for each article that has it, by its number, the numbers of its words there, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** A term, and where it is. */
export interface FoundTerm {
  /** How many words it covers. */
  span: number;
  postings: Postings;
}

/** Finds words: in the whole index, or in one article. */
export interface TermSource {
  /** Returns where a word is, by its folded form, and where others are written as one that spell it. */
  findTerms(key: string): Promise<FoundTerm[]>;
}

/** What a reader needs beside the index. */
export interface IndexFolder {
  /** Address of the site's front page: the index knows addresses from / on. */
  base: string;
  /** Newest first. */
  shards: readonly Shard[];
  /** Gives the bytes of words that arrived so far. */
  countBytes(): number;
  /** Reads a file of the index; gives an empty text if there is none. */
  readFile(file: string): Promise<string>;
}

/** Reads the index, each word once. */
export class IndexReader implements TermSource {
  /** For each article, newest first, how many words its body has. */
  readonly lengths: readonly number[];
  readonly #index: OpenIndex;
  readonly #base: string;
  readonly #countBytes: () => number;
  readonly #readFile: (file: string) => Promise<string>;
  readonly #results: readonly FoundArticleFile[];
  readonly #shards: readonly Shard[];
  /** The number of each article, by its id in the index. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #found = new Map<string, Promise<Postings>>();
  readonly #records = new Map<number, Promise<ArticleRecord>>();
  readonly #facets = new Map<string, Promise<Map<string, Set<number>>>>();

  private constructor(
    index: OpenIndex,
    results: readonly FoundArticleFile[],
    { shards, countBytes, readFile, base }: IndexFolder,
  ) {
    this.#index = index;
    this.#base = base;
    this.#countBytes = countBytes;
    this.#readFile = readFile;
    this.#results = results;
    this.#shards = shards;
    this.#numbers = new Map(results.map(({ id }, number) => [id, number]));
    this.lengths = shards.flatMap(({ lengths }) => decodeLengths(lengths));
    if (this.lengths.length !== results.length)
      throw new Error(`the shards list ${this.lengths.length} articles, and the index ${results.length}`);
  }

  /** @throws Error if the index does not arrive, or is not what the list of shards says. */
  static async open(index: OpenIndex, folder: IndexFolder): Promise<IndexReader> {
    // Shard by shard, each newest first: the number of an article is its place in the order of publication.
    const { results } = await index.search(null);
    return new IndexReader(index, results, folder);
  }

  /** Gives the bytes of words that arrived so far. */
  get bytes(): number {
    return this.#countBytes();
  }

  async findTerms(key: string): Promise<FoundTerm[]> {
    const spans = Array.from({ length: LONGEST_COMPOUND - 1 }, (_, index) => index + 2);
    const [word, ...compounds] = await Promise.all([
      this.#find(spellWord(key)),
      ...spans.map((span) => this.#find(spellCompound(key, span))),
    ]);
    return [
      { span: 1, postings: word },
      ...compounds.flatMap((postings, index) => (postings.size > 0 ? [{ span: index + 2, postings }] : [])),
    ];
  }

  /** Returns where words with a stem are that are not the stem itself. */
  findStem(stem: string): Promise<Postings> {
    return this.#find(spellStem(stem));
  }

  /** Returns where a word is in capitals. */
  findCapitals(key: string): Promise<Postings> {
    return this.#find(spellCapitals(key));
  }

  /** Returns where words are that begin so. */
  findBeginning(key: string): Promise<Postings> {
    return this.#readPostings(spellBeginning(key), () => this.#index.searchBeginning(key));
  }

  /** Reads what the index has of an article. */
  readRecord(article: number): Promise<ArticleRecord> {
    const result = this.#results[article];
    if (!result) throw new RangeError(`the index has no article ${article}`);
    return remember(this.#records, article, async () => {
      return this.#placeInSite((await result.data()).record);
    });
  }

  /** Reads of an article only its headline and what is printed below it, in a tenth of the bytes. */
  async readHeadline(article: number): Promise<ArticleRecord> {
    if (this.#records.has(article)) return this.readRecord(article);
    let number = article;
    for (const shard of this.#shards) {
      if (number < shard.articles) {
        const records: ArticleRecord[] = JSON.parse(await this.#readFile(getHeadlineFile(shard, number)));
        const record = records[number % ARTICLES_PER_FILE];
        if (record) return this.#placeInSite(record);
      }
      number -= shard.articles;
    }
    throw new RangeError(`the index has no article ${article}`);
  }

  #placeInSite(record: ArticleRecord): ArticleRecord {
    return { ...record, path: record.path.replace(/^\//, this.#base) };
  }

  hasRecord(article: number): boolean {
    return this.#records.has(article);
  }

  /** Reads the articles of each value of a facet. */
  readFacet(facet: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    return remember(this.#facets, facet, async () => {
      const values = Object.keys((await this.#index.filters())[facet] ?? {});
      const members = new Map<string, Set<number>>();
      for (const value of values) {
        const { results } = await this.#index.search(null, { filters: { [facet]: [value] } });
        members.set(value, new Set(results.map(({ id }) => this.#numberOf(id))));
      }
      return members;
    });
  }

  #find(token: string): Promise<Postings> {
    return this.#readPostings(token, () => this.#index.search(token));
  }

  #readPostings(token: string, search: () => Promise<FoundArticleFiles>): Promise<Postings> {
    return remember(this.#found, token, async () => {
      const { results } = await search();
      const postings = results.map(({ id, words }): [number, number[]] => [
        this.#numberOf(id),
        [...new Set(words.map(wordAtPlace))],
      ]);
      return new Map(postings.sort(([one], [other]) => one - other));
    });
  }

  #numberOf(id: string): number {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error(`the index found ${id}, which is not among all articles`);
    return number;
  }
}

/** Does a thing once; what fails is tried again the next time. */
function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  work: () => Promise<Value>,
): Promise<Value> {
  const begun = known.get(key) ?? work();
  known.set(key, begun);
  begun.catch(() => known.delete(key));
  return begun;
}
