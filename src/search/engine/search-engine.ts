import { correctQuery } from './correct-query.ts';
import { type FacetCounts, Facets, type Selection } from './facets.ts';
import type { Fragment, Pagefind } from './pagefind-api.ts';
import { computeInverseFrequency } from './pagefind-page-internals.ts';
import { getWordListPath, isFunctionWord } from './query-words.ts';
import { rankArticles, tuning, type WordMatches } from './rank.ts';
import { type Query, readQuery } from './search-query.ts';
import { WordLookup } from './word-lookup.ts';

/** What the engine reaches outside: the index, the lists of its words, and how much was loaded. */
export interface EngineDependencies {
  pagefind: Pagefind;
  /** BCP 47 tag of the publication. */
  language: string;
  /** Reads a text file of the index; empty if it does not exist. */
  read(file: string): Promise<string>;
  /** Bytes of the index that the network has sent so far. */
  loaded(): number;
  /** Other numbers than the chosen ones, for choosing them. */
  trial?: typeof tuning;
}

export type Order = 'relevance' | 'newest' | 'oldest';

/** The articles that answer a query, in order, none of them loaded yet. */
export interface Answer {
  articles: Found[];
  /** The words that were looked for. */
  words: string[];
  /** Words that no article has, or that were left aside to load less. */
  leftOut: string[];
  /** True if some of the articles lack some of the words. */
  relaxed: boolean;
  /** What was looked for instead, if nothing answered what was typed. */
  instead?: string;
}

export interface Found {
  id: string;
  /** Which word matches where. */
  matches: { word: string; rarity: number; positions: readonly number[] }[];
  load(): Promise<Fragment>;
}

/** Articles from which on the parts of a word cost too much: at 85 a part loads 4 KB, at 10,000 up to 340 KB. */
const large = 1000;

/** The search over one index. */
export class SearchEngine {
  readonly #dependencies: EngineDependencies;
  readonly #lookup: WordLookup;
  readonly #facets: Facets;

  constructor(dependencies: EngineDependencies) {
    this.#dependencies = dependencies;
    this.#lookup = new WordLookup(dependencies.pagefind, dependencies.loaded);
    this.#facets = new Facets(dependencies.pagefind, dependencies.language);
  }

  /** Answers a query, narrowed and ordered. If nothing does, tries the nearest words that are indexed. */
  async find(typed: string, selection: Selection, order: Order): Promise<Answer> {
    let given = await this.#answer(typed);
    if (given.articles.length === 0) {
      const instead = await correctQuery(typed, given.leftOut, this.#dependencies.read);
      if (instead !== undefined) given = { ...(await this.#answer(instead)), instead };
    }
    const passes = await this.#facets.test(selection);
    const articles = given.articles.filter(({ id }) => passes(id));
    if (order === 'relevance') return { ...given, articles };
    const newestFirst = [...(await this.#lookup.ask(null)).keys()];
    const places = new Map(newestFirst.map((id, index) => [id, index]));
    const direction = order === 'newest' ? 1 : -1;
    articles.sort((one, other) => direction * (getPlace(places, one.id) - getPlace(places, other.id)));
    return { ...given, articles };
  }

  /** Counts how many of the answers to a query have each value of each facet. Loads all filters. */
  async count(typed: string, selection: Selection): Promise<FacetCounts> {
    const { articles } = await this.find(typed, {}, 'relevance');
    return this.#facets.count(
      articles.map(({ id }) => id),
      selection,
    );
  }

  /**
   * Returns false while the last word is a part of one that is still being typed, in an archive so large that Pagefind would
   * load half a megabyte for all the words that begin with it; a search then waits for the word, or for the reader to pause.
   */
  async isWorthAsking(typed: string): Promise<boolean> {
    const { language, read } = this.#dependencies;
    const last = readQuery(typed, language).words.at(-1);
    if (last === undefined || !/[\p{L}\p{N}]$/u.test(typed)) return true;
    if ((await this.#lookup.ask(null)).size < large) return true;
    if (isFunctionWord(last, language)) return false;
    return (await read(getWordListPath(last))).split('\n').some((line) => line.startsWith(`${last} `));
  }

  async #answer(typed: string): Promise<Answer> {
    const query = readQuery(typed, this.#dependencies.language);
    if (query.phrases.length + query.words.length > 0) return this.#answerWords(query);
    const all = await this.#lookup.ask(null);
    const articles = this.#describe([...all.keys()], new Map(), all.size);
    return { articles, words: [], leftOut: [], relaxed: false };
  }

  async #answerWords({ phrases, words }: Query): Promise<Answer> {
    const { language, trial = tuning } = this.#dependencies;
    const total = (await this.#lookup.ask(null)).size;
    const phraseWords = phrases.flatMap((phrase) => readQuery(phrase, language).words);
    const exact = await Promise.all(
      phrases.map(async (phrase) => [phrase, await this.#lookup.ask(`"${phrase}"`)] as const),
    );
    const typedWords = [...phraseWords, ...words];
    const found = await this.#lookup.lookUp([...new Set(typedWords)]);
    const inQuery = [...found.keys()].sort(
      (one, other) => typedWords.indexOf(one) - typedWords.indexOf(other),
    );
    const ranked = rankArticles(inQuery, { found, total }, trial);
    const ids = ranked.articles
      .map(({ id }) => id)
      .filter((id) => exact.every(([, matches]) => matches.has(id)));
    const isGenuine = await this.#isGenuine(ids[0], { phrases, words }, found);
    const marks = new Map([...exact, ...[...found].filter(([word]) => !phraseWords.includes(word))]);
    return {
      articles: isGenuine ? this.#describe(ids, marks, total) : [],
      words: [...phrases, ...words],
      leftOut: words.filter((word) => !isGenuine || !found.get(word)?.size),
      relaxed: ranked.relaxed,
    };
  }

  /** Returns false if one word was asked for and the best article only has the beginning of it. */
  async #isGenuine(
    best: string | undefined,
    { phrases, words }: Query,
    found: ReadonlyMap<string, WordMatches>,
  ): Promise<boolean> {
    const [word] = words;
    if (best === undefined || word === undefined || phrases.length > 0 || words.length > 1) return true;
    const positions = found.get(word)?.get(best)?.positions ?? [];
    return this.#lookup.hasWord(best, word, { positions, language: this.#dependencies.language });
  }

  #describe(ids: readonly string[], marks: ReadonlyMap<string, WordMatches>, total: number): Found[] {
    return ids.map((id) => ({
      id,
      matches: [...marks].flatMap(([word, matches]) => {
        const positions = matches.get(id)?.positions ?? [];
        return positions.length > 0
          ? [{ word, rarity: computeInverseFrequency(matches.size, total), positions }]
          : [];
      }),
      load: () => this.#lookup.load(id),
    }));
  }
}

function getPlace(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`article ${id} is not in the list of all articles`);
  return place;
}
