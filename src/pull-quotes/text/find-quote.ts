import type { Join, Quote, Run } from './parse-quote.ts';
import type { Prepared } from './prepared-article.ts';

/** Where a quote's words stand in an article: each run's place, `[from, to)` in the article's words. */
export interface Match {
  runs: Span[];
}

export interface Span {
  from: number;
  to: number;
}

/** The first word of a match, and the word after its last. */
export function getEnds(match: Match): [number, number] {
  return [match.runs[0]?.from ?? 0, match.runs.at(-1)?.to ?? 0];
}

/**
 * Words that a supplied one may stand for: "[Smith]" for "the prime minister". Our own figure: a pronoun is one
 * word, a title three; whoever leaves out more says so with an ellipsis.
 */
export const SUPPLIED_FOR = 3;

/** Matches told apart at most: what stands in more places than this is ambiguous anyway. */
const MOST_MATCHES = 200;
/**
 * Places of one stretch looked at, and words compared in them: bounds the work on a text that repeats itself without
 * end. What lies beyond is not found, so a quote of such a text is refused, never wrongly accepted.
 */
const MOST_PLACES = 20_000;
const MOST_COMPARED = 500_000;

/**
 * Every place where a quote's words stand in their order, within one passage unless `across` is set.
 *
 * @param rules Say whether a run may stand in a place where its words, capitals aside, do, and whether supplied words
 *   may stand for those that they replace.
 * @param within Words to look among, `[from, to)`; all of them when left out.
 */
export function findQuote(
  quote: Quote,
  article: Prepared,
  rules: FindRules,
  within: Span = { from: 0, to: article.words.length },
  across = false,
): Match[] {
  let chains: Chain[] = [];
  for (const [index, run] of quote.runs.entries()) {
    const places = placesOf(run, article, within).filter(
      (place) => (across || isOnePassage(article, place.from, place.to - 1)) && rules.fits(run, place),
    );
    chains =
      index === 0
        ? places.map((span) => ({ span, first: span.from }))
        : follow(chains, places, run.joined, article, across, rules);
    if (chains.length === 0) return [];
  }
  return shortest(chains).slice(0, MOST_MATCHES).map(matchOf);
}

export interface FindRules {
  fits(run: Run, place: Span): boolean;
  maySupplyFor(left: Span): boolean;
}

/** A run's place, and the places of the runs before it, each as near as can be. */
interface Chain {
  span: Span;
  /** Where its first run starts. */
  first: number;
  previous?: Chain;
}

/** For each place, the nearest chain that it may follow. Both lists are in reading order and are read once. */
function follow(
  chains: Chain[],
  places: Span[],
  join: Join,
  article: Prepared,
  across: boolean,
  rules: FindRules,
): Chain[] {
  const next: Chain[] = [];
  const reach = join.omission ? Number.POSITIVE_INFINITY : Math.max(SUPPLIED_FOR, join.supplied.length);
  let read = 0;
  for (const span of places) {
    while ((chains[read]?.span.to ?? Number.POSITIVE_INFINITY) <= span.from) read++;
    const previous = chains[read - 1];
    if (!previous || span.from - previous.span.to > reach) continue;
    if (!join.omission && !rules.maySupplyFor({ from: previous.span.to, to: span.from })) continue;
    if (across || isOnePassage(article, previous.span.from, span.from)) {
      next.push({ span, first: previous.first, previous });
    }
  }
  return next;
}

/** Of several chains with the same beginning, the one that ends first. */
function shortest(chains: Chain[]): Chain[] {
  return chains.filter((chain, index) => chains[index - 1]?.first !== chain.first);
}

function matchOf(chain: Chain): Match {
  const runs: Span[] = [];
  for (let at: Chain | undefined = chain; at; at = at.previous) runs.unshift(at.span);
  return { runs };
}

function isOnePassage(article: Prepared, from: number, to: number): boolean {
  return article.words[from]?.passage === article.words[to]?.passage;
}

/** Every place of a run: from its rarest word where that is quick, else by Knuth, Morris and Pratt. Linear at worst. */
function placesOf(run: Run, article: Prepared, within: Span): Span[] {
  const pattern = run.words.map(({ loose }) => loose);
  let rarest: number[] | undefined;
  let offset = 0;
  for (const [index, word] of pattern.entries()) {
    const places = article.places.get(word);
    if (!places) return [];
    if (!rarest || places.length < rarest.length) {
      rarest = places;
      offset = index;
    }
  }
  const starts =
    rarest && rarest.length * pattern.length <= within.to - within.from + 1000
      ? rarest.map((place) => place - offset).filter((start) => startsHere(pattern, article, start))
      : knuthMorrisPratt(pattern, article, within);
  return starts
    .filter((from) => from >= within.from && from + pattern.length <= within.to)
    .slice(0, Math.min(MOST_PLACES, MOST_COMPARED / pattern.length))
    .map((from) => ({ from, to: from + pattern.length }));
}

function startsHere(pattern: string[], article: Prepared, start: number): boolean {
  return pattern.every((word, index) => article.words[start + index]?.loose === word);
}

function knuthMorrisPratt(pattern: string[], article: Prepared, within: Span): number[] {
  const border = bordersOf(pattern);
  const starts: number[] = [];
  let matched = 0;
  for (let at = within.from; at < within.to; at++) {
    const word = article.words[at]?.loose;
    while (matched > 0 && pattern[matched] !== word) matched = border[matched - 1] ?? 0;
    if (pattern[matched] === word) matched++;
    if (matched === pattern.length) {
      starts.push(at - matched + 1);
      matched = border[matched - 1] ?? 0;
    }
  }
  return starts;
}

function bordersOf(pattern: string[]): number[] {
  const border = [0];
  let length = 0;
  for (let at = 1; at < pattern.length; at++) {
    while (length > 0 && pattern[at] !== pattern[length]) length = border[length - 1] ?? 0;
    if (pattern[at] === pattern[length]) length++;
    border.push(length);
  }
  return border;
}
