import { findExactPhrase } from './exact-phrases.ts';
import type { IndexReader } from './index-reader.ts';
import type { PhrasePlaces, WordRange } from './phrase-matcher.ts';
import { type RankedArticle, type Ranking, rankArticles, type Tuning } from './rank.ts';
import type { Phrase, Query, Unit } from './search-query.ts';
import { type FormOptions, splitUnit, type UnitFinder, type UnitMatches } from './unit-matches.ts';

/** The articles that answer a query, in order, none of them loaded yet. */
export interface QueryAnswer {
  articles: FoundArticle[];
  kind: AnswerKind;
  /** Words of the query that no article has, as typed. */
  unknown: string[];
}

/**
 * How the articles answer:
 *
 * - `all`: nothing was typed, and these are all articles;
 * - `exact`: they have what was typed between quotation marks, word for word;
 * - `nearest`: no article has that; these have its words;
 * - `words`: they have all words of the query, or the most telling ones;
 * - `no-words`: what was typed has neither letters nor figures;
 * - `one-letter`: it is one letter.
 */
export type AnswerKind = 'all' | 'exact' | 'nearest' | 'words' | 'no-words' | 'one-letter';

export interface FoundArticle {
  /** Its number; the newest is 0. */
  article: number;
  /** True if it has all words of the query. */
  isComplete: boolean;
  /** Where it has words of the query. */
  matches: QueryMatch[];
}

/** Where an article has a word of the query, or a phrase of it. */
export interface QueryMatch extends WordRange {
  /** How rare it is: what an excerpt should show first. */
  rarity: number;
  /** The number of its first word in the query. */
  at: number;
}

/** What answering needs. */
export interface EngineContext {
  reader: IndexReader;
  finder: UnitFinder;
  /** BCP 47 tag of the publication. */
  language: string;
  tuning: Tuning;
}

/** Bytes of the index that the words of a query may cost, and how many are looked up at a time. */
const MOST_BYTES = 90_000;
const MOST_UNITS = 24;
const TOGETHER = 4;
/** Words from which on a query may be a sentence that was copied. */
const SENTENCE = 4;

/**
 * Answers a query.
 *
 * @param mayBeginWord True if the last word may be the beginning of one.
 */
export async function answerQuery(
  query: Query,
  context: EngineContext,
  mayBeginWord: boolean,
): Promise<QueryAnswer> {
  const phrases = await Promise.all(
    query.phrases.map(async (phrase) => {
      const places = await findExactPhrase(phrase.words, context.reader, context.language);
      return { phrase, places, unit: toUnit(phrase, query) };
    }),
  );
  const isPrinted = phrases.every(({ places }) => places.size > 0);
  if (isPrinted && phrases.length > 0) {
    const units = await findUnits(
      query.units.filter(({ isFunction }) => !isFunction),
      context,
      mayBeginWord,
    );
    const exact = phrases.map(({ unit, places }) => toMatches(unit, places));
    const ranking = rankArticles([...exact, ...units], context.reader, context.tuning);
    const having = ranking.articles.filter(({ article }) =>
      phrases.every(({ places }) => places.has(article)),
    );
    if (having.length > 0) {
      const complete = having.filter(({ isComplete }) => isComplete);
      const articles = complete.length > 0 && units.length <= context.tuning.strictUpTo ? complete : having;
      return describe({ ...ranking, articles }, [...exact, ...units], 'exact');
    }
  }
  const units = phrases.length > 0 ? toUnits(query, context.language) : query.units;
  const answer = await answerWords({ ...query, units }, context, mayBeginWord);
  return phrases.length > 0 ? { ...answer, kind: 'nearest' } : answer;
}

async function answerWords(
  query: Query,
  context: EngineContext,
  mayBeginWord: boolean,
): Promise<QueryAnswer> {
  const telling = query.units.filter(({ isFunction }) => !isFunction);
  const units = await findUnits(telling.length > 0 ? telling : query.units, context, mayBeginWord);
  const known = units.filter(({ isKnown }) => isKnown);
  const ranking = rankArticles(units, context.reader, context.tuning);
  // If several articles have its telling words in their places, the words between them say which one it is copied from.
  const aligned = ranking.articles.filter(({ isAligned }) => isAligned).length;
  const isDoubtful = telling.length <= 1 ? query.words.length >= SENTENCE : aligned > 1;
  const copied = isDoubtful
    ? await findExactPhrase(query.words, context.reader, context.language)
    : new Map();
  const ranked = ranking.articles.toSorted(
    (one, other) => Number(copied.has(other.article)) - Number(copied.has(one.article)),
  );
  const articles = known.length > 0 ? selectWorthwhile(ranked, units.length, context.tuning) : [];
  return describe({ ...ranking, articles }, units, 'words');
}

/** Of a short query, only the articles with all words if there are any; of a long one, those that are not far behind. */
function selectWorthwhile(
  ranked: readonly RankedArticle[],
  count: number,
  { strictUpTo, worthwhile }: Tuning,
): RankedArticle[] {
  const complete = ranked.filter(({ isComplete }) => isComplete);
  if (complete.length > 0 && count <= strictUpTo) return complete;
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  return ranked.filter(({ score }) => score >= worthwhile * best);
}

/**
 * Looks up the longest words first until so many bytes came for them: rare words are mostly long ones, and those that stay out
 * would have told the least.
 */
async function findUnits(
  units: readonly Unit[],
  { finder, reader, language, tuning }: EngineContext,
  mayBeginWord: boolean,
): Promise<UnitMatches[]> {
  const forms: FormOptions = { mayBeginWord: false, withRelated: units.length > tuning.strictUpTo };
  const last = units.at(-1);
  const waiting = units.toSorted((one, other) => other.text.length - one.text.length).slice(0, MOST_UNITS);
  const before = reader.bytes;
  const found = new Map<Unit, UnitMatches[]>();
  while (waiting.length > 0 && reader.bytes - before < MOST_BYTES) {
    const together = waiting.splice(0, TOGETHER);
    await Promise.all(
      together.map(async (unit) => {
        const isLast = unit === last;
        const matches = await finder.find(unit, { ...forms, mayBeginWord: mayBeginWord && isLast });
        if (matches.isKnown || unit.words.length === 1) found.set(unit, [matches]);
        // Nowhere written as one: “Russia/Ukraine” for “Russia and Ukraine”.
        else
          found.set(
            unit,
            await Promise.all(splitUnit(unit, language).map((word) => finder.find(word, forms))),
          );
      }),
    );
  }
  return removeRepeated(units.flatMap((unit) => found.get(unit) ?? []));
}

/** A word that was typed twice counts once. */
function removeRepeated(units: readonly UnitMatches[]): UnitMatches[] {
  const seen = new Set<string>();
  return units.filter(({ unit }) => {
    const name = unit.words.map(({ form }) => form).join(' ');
    return !seen.has(name) && seen.add(name);
  });
}

function describe(ranking: Ranking, units: readonly UnitMatches[], kind: AnswerKind): QueryAnswer {
  const articles = ranking.articles.map(({ article, isComplete }): FoundArticle => {
    const matches = units.flatMap(({ unit, articles: having }, index) => {
      const rarity = ranking.rarities[index] ?? 0;
      const places = having.get(article)?.places ?? [];
      return places.map(({ from, to, weight }) => ({ from, to, rarity: rarity * weight, at: unit.at }));
    });
    return { article, isComplete, matches };
  });
  return {
    articles,
    kind,
    unknown: units.filter(({ isKnown }) => !isKnown).map(({ unit }) => unit.text),
  };
}

function toUnit(phrase: Phrase, { words }: Query): Unit {
  const [first] = phrase.words;
  return { ...phrase, at: first ? words.indexOf(first) : 0, isFunction: false };
}

/** A phrase that is counted like a word. */
function toMatches(unit: Unit, places: PhrasePlaces): UnitMatches {
  const articles: UnitMatches['articles'] = new Map();
  for (const [article, ranges] of places)
    articles.set(article, {
      isMember: true,
      places: ranges.map((range) => ({ ...range, weight: 1, isTyped: true })),
    });
  return { unit, articles, isKnown: true };
}

/** The words of the phrases as units of their own, among the rest. */
function toUnits(query: Query, language: string): Unit[] {
  const ofPhrases = query.phrases.flatMap((phrase) => splitUnit(toUnit(phrase, query), language));
  return [...ofPhrases, ...query.units].toSorted((one, other) => one.at - other.at);
}
