import { findSequence } from './find-sequence.ts';
import type { Join, Quote, Run } from './parse-quote.ts';
import type { PreparedArticle, Span } from './prepared-article.ts';
import { QuoteMatch } from './quote-match.ts';

/**
 * The most words that supplied ones may stand for: "[Smith]" for "the prime minister". Our own figure: a pronoun is one
 * word, a title three. An editor who leaves out more marks it with an ellipsis.
 */
const SUPPLIED_FOR = 3;

/** Matches distinguished at most: words that stand in more places than this are ambiguous anyway. */
const MOST_MATCHES = 200;
/**
 * Places of one run that are looked at, and words compared in them. They bound the work on a text that repeats itself
 * endlessly. What lies beyond is not found, so a quote of such a text is refused, never wrongly accepted.
 */
const MOST_PLACES = 20_000;
const MOST_COMPARED = 500_000;

/** Where to look, and what may be found. */
export interface Search {
  /** Words to look among; all of the article if left out. */
  within?: Span | undefined;
  /** True to find quotes that run from one passage into the next; otherwise all runs stand in one passage. */
  across?: boolean;
  /** Whether a run may stand in a place where its words, capitals aside, do. */
  fits(run: Run, place: Span): boolean;
  /** Whether supplied words may stand for the ones that they replace. */
  maySupplyFor(left: Span): boolean;
}

/** Returns every place where a quote's words stand in their order, MOST_MATCHES at most; empty if there is none. */
export function findQuote(quote: Quote, article: PreparedArticle, search: Search): QuoteMatch[] {
  return new QuoteSearch(article, search).find(quote);
}

/** A run's place, and the places of the runs before it, each as near as can be. */
interface Chain {
  place: Span;
  /** Where its first run starts. */
  first: number;
  previous?: Chain;
}

class QuoteSearch {
  readonly #article: PreparedArticle;
  readonly #search: Search;

  constructor(article: PreparedArticle, search: Search) {
    this.#article = article;
    this.#search = search;
  }

  find(quote: Quote): QuoteMatch[] {
    let chains: Chain[] = [];
    for (const [index, run] of quote.runs.entries()) {
      const places = this.#placesOf(run);
      chains =
        index === 0
          ? places.map((place) => ({ place, first: place.from }))
          : this.#follow(chains, places, run.joined);
      if (chains.length === 0) return [];
    }
    return findShortest(chains)
      .slice(0, MOST_MATCHES)
      .map((chain) => new QuoteMatch(quote, this.#article, listPlaces(chain)));
  }

  /** Every place where a run may stand. */
  #placesOf(run: Run): Span[] {
    const within = this.#search.within ?? this.#article.span;
    const { length } = run.words;
    const words = run.words.map(({ loose }) => loose);
    return findSequence(words, this.#article, within)
      .slice(0, Math.min(MOST_PLACES, MOST_COMPARED / length))
      .map((from) => ({ from, to: from + length }))
      .filter(({ from, to }) => this.#isReachable(from, to - 1))
      .filter((place) => this.#search.fits(run, place));
  }

  /** For each place, the nearest chain that it may follow. Both lists are in reading order and are read once. */
  #follow(chains: readonly Chain[], places: readonly Span[], join: Join): Chain[] {
    const next: Chain[] = [];
    const reach = join.omission ? Number.POSITIVE_INFINITY : Math.max(SUPPLIED_FOR, join.supplied.length);
    let read = 0;
    for (const place of places) {
      while ((chains[read]?.place.to ?? Number.POSITIVE_INFINITY) <= place.from) read++;
      const previous = chains[read - 1];
      if (!previous || place.from - previous.place.to > reach) continue;
      const left = { from: previous.place.to, to: place.from };
      if (!join.omission && !this.#search.maySupplyFor(left)) continue;
      if (this.#isReachable(previous.place.from, place.from))
        next.push({ place, first: previous.first, previous });
    }
    return next;
  }

  #isReachable(one: number, other: number): boolean {
    return this.#search.across === true || this.#article.areNeighbours(one, other);
  }
}

/** Of several chains with the same beginning, the one that ends first. */
function findShortest(chains: readonly Chain[]): Chain[] {
  return chains.filter((chain, index) => chains[index - 1]?.first !== chain.first);
}

function listPlaces(chain: Chain): Span[] {
  const places: Span[] = [];
  for (let at: Chain | undefined = chain; at; at = at.previous) places.unshift(at.place);
  return places;
}
