import { createFacets, type FacetCounts, type Selection } from './facets.ts';
import type { Fragment, Pagefind, PagefindResult } from './pagefind.ts';
import { getWordListPath, isFunctionWord, splitQueryWords } from './query-words.ts';
import { computeInverseFrequency, rankArticles, tuning, type WordMatches } from './rank.ts';
import { readQuery } from './search-query.ts';
import { suggestWord } from './suggest-word.ts';

/** What happens outside: the index, the list of its words, and how much was loaded. */
export interface EngineDependencies {
  pagefind: Pagefind;
  /** BCP 47 tag of the publication. */
  language: string;
  /** Reads a text file of the index; empty where there is none. */
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
  /** Words that no article holds, or that were left aside to keep the search small. */
  leftOut: string[];
  /** True when some of the articles lack some of the words. */
  relaxed: boolean;
  /** What was looked for instead, when nothing answered what was typed. */
  instead?: string;
}

export interface Found {
  id: string;
  /** Which word stands where. */
  matches: { word: string; rarity: number; positions: readonly number[] }[];
  load(): Promise<Fragment>;
}

/**
 * Of a sentence, the longest words are looked up first, four at a time, until so many bytes came for it: rare words are
 * mostly long ones, and those that stay out would have told the least.
 */
const budget = { bytes: 120_000, words: 16, together: 4 };

/** Articles from which on the parts of a word cost too much: at 85 a part loads 4 KB, at 10,000 up to 340 KB. */
const large = 1000;

/** Letters that a mistyped second letter was meant to be: the ones most often second in English words. */
const slips = 'aeiouhlrnt';

/** The search over one index. It keeps what was looked up: typing on costs only the new word. */
export function createEngine({ pagefind, language, read, loaded, trial = tuning }: EngineDependencies) {
  const results = new Map<string, PagefindResult>();
  const known = new Map<string, Promise<WordMatches>>();
  const facets = createFacets(pagefind);

  function ask(term: string | null): Promise<WordMatches> {
    const key = term ?? '';
    const asked = known.get(key) ?? pagefind.search(term).then(keep);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  }

  function keep({ results: found }: { results: PagefindResult[] }): WordMatches {
    for (const result of found) if (!results.has(result.id)) results.set(result.id, result);
    return new Map(found.map(({ id, score, words }) => [id, { score, positions: words }]));
  }

  /** Articles that hold each word. A word that stands nowhere finds nothing, unless it may still be being typed. */
  async function lookUp(words: readonly string[]): Promise<Map<string, WordMatches>> {
    const found = new Map<string, WordMatches>();
    const longestFirst = [...words].sort((one, other) => other.length - one.length).slice(0, budget.words);
    const before = loaded();
    while (longestFirst.length > 0 && loaded() - before < budget.bytes) {
      const together = longestFirst.splice(0, budget.together);
      await Promise.all(
        together.map(async (word) => {
          const matches = await ask(word);
          const stands = word === words.at(-1) || (await ask(`"${word}"`)).size > 0;
          found.set(word, stands ? matches : new Map());
        }),
      );
    }
    return found;
  }

  async function answer(typed: string): Promise<Answer & { instead?: string }> {
    const { phrases, words } = readQuery(typed, language);
    const phraseWords = phrases.flatMap((phrase) => readQuery(phrase, language).words);
    const total = (await ask(null)).size;
    if (phrases.length + words.length === 0) {
      return {
        articles: founds([...(await ask(null)).keys()], new Map(), total),
        words: [],
        leftOut: [],
        relaxed: false,
      };
    }
    const exact = await Promise.all(
      phrases.map(async (phrase) => [phrase, await ask(`"${phrase}"`)] as const),
    );
    const found = await lookUp([...new Set([...phraseWords, ...words])]);
    const inQuery = [...found.keys()].sort(inOrder([...phraseWords, ...words]));
    const ranked = rankArticles(inQuery, found, total, trial);
    const articles = ranked.articles
      .map(({ id }) => id)
      .filter((id) => exact.every(([, matches]) => matches.has(id)));
    const marks = new Map<string, WordMatches>([
      ...exact,
      ...[...found].filter(([word]) => !phraseWords.includes(word)),
    ]);
    const first = articles[0];
    const genuine =
      first === undefined || phrases.length > 0 || words.length > 1 || (await stands(first, words[0], found));
    return {
      articles: genuine ? founds(articles, marks, total) : [],
      words: [...phrases, ...words],
      leftOut: words.filter((word) => !genuine || !found.get(word)?.size),
      relaxed: ranked.relaxed,
    };
  }

  /** Pagefind answers a word that begins no indexed word with the longest indexed one that it begins with. */
  async function stands(
    id: string,
    word: string | undefined,
    found: ReadonlyMap<string, WordMatches>,
  ): Promise<boolean> {
    if (word === undefined || (await ask(`"${word}"`)).size > 0) return true;
    const fragment = await results.get(id)?.data();
    const positions = found.get(word)?.get(id)?.positions ?? [];
    if (!fragment || positions.length === 0) return true;
    const text = fragment.content.split(/\s+/);
    return positions.some((at) =>
      splitQueryWords(text[at] ?? '', language).some((there) => fold(there).startsWith(fold(word))),
    );
  }

  function founds(ids: readonly string[], marks: ReadonlyMap<string, WordMatches>, total: number): Found[] {
    return ids.map((id) => ({
      id,
      matches: [...marks].flatMap(([word, matches]) => {
        const positions = matches.get(id)?.positions ?? [];
        return positions.length > 0
          ? [{ word, rarity: computeInverseFrequency(matches.size, total), positions }]
          : [];
      }),
      async load() {
        const result = results.get(id);
        if (!result) throw new Error(`no article ${id} in the index`);
        return result.data();
      },
    }));
  }

  async function corrected(typed: string, unknown: readonly string[]): Promise<string | undefined> {
    let text = typed;
    for (const word of unknown) {
      const [first = '', second = '', ...rest] = word;
      const likely = [word, [second, first, ...rest].join(''), ...[...slips].map((slip) => first + slip)];
      const files = [...new Set(likely.map(getWordListPath))];
      const better = suggestWord(word, (await Promise.all(files.map(read))).join('\n'));
      if (better) text = text.replace(new RegExp(word, 'iu'), better);
    }
    return text === typed ? undefined : text;
  }

  /** Answers a query, narrowed and ordered. Where nothing does, tries the nearest words that are indexed. */
  async function find(typed: string, selection: Selection, order: Order): Promise<Answer> {
    let given = await answer(typed);
    if (given.articles.length === 0) {
      const instead = await corrected(typed, given.leftOut);
      if (instead !== undefined) given = { ...(await answer(instead)), instead };
    }
    const passes = await facets.test(selection);
    const articles = given.articles.filter(({ id }) => passes(id));
    if (order !== 'relevance') {
      const place = new Map([...(await ask(null)).keys()].map((id, index) => [id, index]));
      const direction = order === 'newest' ? 1 : -1;
      articles.sort((one, other) => direction * ((place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)));
    }
    return { ...given, articles };
  }

  /** How many of the answers to a query carry each value of each facet. Loads all filters. */
  async function count(typed: string, selection: Selection): Promise<FacetCounts> {
    const { articles } = await find(typed, {}, 'relevance');
    return facets.count(
      articles.map(({ id }) => id),
      selection,
    );
  }

  /**
   * False while the last word is a part of one that is still being typed, in an archive so large that Pagefind would load
   * half a megabyte for all the words that begin with it; a search then waits for the word, or for the reader to pause.
   */
  async function isWorthAsking(typed: string): Promise<boolean> {
    const last = readQuery(typed, language).words.at(-1);
    if (last === undefined || (await ask(null)).size < large || !/[\p{L}\p{N}]$/u.test(typed)) return true;
    if (isFunctionWord(last, language)) return false;
    return (await read(getWordListPath(last))).split('\n').some((line) => line.startsWith(`${last} `));
  }

  return { find, count, isWorthAsking };
}

export type Engine = ReturnType<typeof createEngine>;

function inOrder(words: readonly string[]) {
  return (one: string, other: string) => words.indexOf(one) - words.indexOf(other);
}

function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
