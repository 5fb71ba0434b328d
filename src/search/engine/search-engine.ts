import { foldWord } from '../../languages/text/fold-word.ts';
import { isFunctionWord } from '../format/function-words.ts';
import type { SearchLanguage } from '../format/word-stem.ts';
import {
  type AnswerKind,
  answerQuery,
  type EngineContext,
  type FoundArticle,
  type QueryAnswer,
} from './answer-query.ts';
import { type ArticleFound, describeArticle } from './describe-article.ts';
import { type FacetCounts, Facets, type Selection } from './facets.ts';
import type { IndexReader } from './index-reader.ts';
import { type Tuning, tuning } from './rank.ts';
import { type Query, readQuery, removeNoteMarks } from './search-query.ts';
import { UnitFinder } from './unit-matches.ts';

/** Words from which on a quotation is verified. */
const QUOTATION = 4;

export type Order = 'relevance' | 'newest' | 'oldest';

/** What is asked of the engine. */
export interface EngineRequest {
  typed: string;
  selection: Selection;
  order: Order;
}

/** The articles that answer a request. */
export interface Answer extends QueryAnswer {
  /** Of the articles, how many have all words of the query. */
  complete: number;
  /** What was looked for instead, if nothing answered what was typed. */
  instead?: string;
  /** Values of filters that no article has; they were ignored. */
  ignored: string[];
}

/** What the search is over. */
export interface SearchedIndex {
  reader: IndexReader;
  language: SearchLanguage;
  /** Reads a word list; gives an empty text if there is none. */
  readList(file: string): Promise<string>;
}

/** The search over one index. */
export class SearchEngine {
  readonly context: EngineContext;
  readonly #readList: SearchedIndex['readList'];
  readonly #facets: Facets;

  /** @param numbers Other numbers than the chosen ones, for choosing them. */
  constructor({ reader, language, readList }: SearchedIndex, numbers: Tuning = tuning) {
    const finder = new UnitFinder(reader, language, numbers);
    this.context = { reader, finder, language: language.tag, tuning: numbers };
    this.#readList = readList;
    this.#facets = new Facets(reader);
  }

  /** Answers a query, narrowed and ordered. If nothing does, tries the nearest words that are indexed. */
  async find({ typed, selection, order }: EngineRequest): Promise<Answer> {
    const { known, unknown: ignored } = await this.#facets.separate(selection);
    let found: QueryAnswer & Pick<Answer, 'instead'> = await this.#answer(typed);
    if (found.articles.length === 0 && found.unknown.length > 0) {
      const { correctQuery } = await import('./correct-query.ts');
      const instead = await correctQuery(typed, found.unknown, this.#readList);
      if (instead !== undefined) found = { ...(await this.#answer(instead)), instead };
    }
    const passes = await this.#facets.test(known);
    const articles = found.articles.filter(({ article }) => passes(article));
    const complete = articles.filter(({ isComplete }) => isComplete).length;
    // The number of an article is its place in the order of publication.
    if (order === 'newest') articles.sort((one, other) => one.article - other.article);
    if (order === 'oldest') articles.sort((one, other) => other.article - one.article);
    return { ...found, articles, complete, ignored };
  }

  /** Counts how many of the answers to a query have each value of each facet. Loads all filters. */
  async count(typed: string, selection: Selection): Promise<FacetCounts> {
    const { known } = await this.#facets.separate(selection);
    const { articles } = await this.#answer(typed);
    return this.#facets.count(
      articles.map(({ article }) => article),
      known,
    );
  }

  /**
   * Loads articles to show them.
   *
   * @param typed The query that found them.
   * @param isBrief True to load headlines only, for a reader who is still typing.
   */
  async load(articles: readonly FoundArticle[], typed: string, isBrief = false): Promise<ArticleFound[]> {
    const { language, reader } = this.context;
    const { words } = readQuery(typed, language);
    const query = words.map(({ form }) => ({
      key: foldWord(form),
      isFunction: isFunctionWord(form.toLowerCase(), language),
    }));
    return Promise.all(
      articles.map(async ({ article, matches }) => {
        const record = await (isBrief ? reader.readHeadline(article) : reader.readRecord(article));
        return describeArticle(record, matches, query);
      }),
    );
  }

  /** Returns the quotation if that is all that was typed, and if it is long enough to be anybody's own words. */
  readQuotation(typed: string): string | undefined {
    const { phrases, units } = readQuery(typed, this.context.language);
    const [phrase] = phrases;
    const isAll = phrases.length === 1 && units.length === 0;
    return isAll && phrase && phrase.words.length >= QUOTATION ? phrase.text : undefined;
  }

  /**
   * Returns false while the last word is a part of one that is still being typed: each letter would find other articles, and
   * each costs 5 KB.
   */
  async isWorthAsking(typed: string): Promise<boolean> {
    const last = readQuery(typed, this.context.language).units.at(-1);
    if (last === undefined || !/[\p{L}\p{N}]$/u.test(typed)) return true;
    return this.context.finder.isWord(last);
  }

  /** What is printed may have what looks like the mark of a note; what has none of it may have been copied with one. */
  async #answer(typed: string): Promise<QueryAnswer> {
    const answer = await this.#answerLiterally(typed);
    const bare = removeNoteMarks(typed);
    if (bare === typed || answer.kind === 'exact') return answer;
    const found = await this.#answerLiterally(bare);
    return found.kind === 'exact' || answer.articles.length === 0 ? found : answer;
  }

  async #answerLiterally(typed: string): Promise<QueryAnswer> {
    const query = readQuery(typed, this.context.language);
    // A word that is the last and not followed by anything may be the beginning of one.
    const mayBeginWord = /[\p{L}\p{N}]$/u.test(typed);
    if (query.words.length > 0 && !isOneLetter(query)) return answerQuery(query, this.context, mayBeginWord);
    const kind = typed.trim() === '' ? 'all' : query.words.length > 0 ? 'one-letter' : 'no-words';
    return this.#listAll(kind);
  }

  #listAll(kind: AnswerKind): QueryAnswer {
    const count = kind === 'all' ? this.context.reader.lengths.length : 0;
    const articles = Array.from({ length: count }, (_, article) => ({
      article,
      isComplete: true,
      matches: [],
    }));
    return { articles, kind, unknown: [] };
  }
}

/** One letter begins too many words; a character of a language without spaces is a word. */
function isOneLetter({ phrases, words }: Query): boolean {
  const [word] = words;
  return phrases.length === 0 && words.length === 1 && word?.kind === 'word' && /^\p{L}$/u.test(word.form);
}
