import { computeInverseFrequency } from './pagefind-page-internals.ts';

/** Where one word is in one article, and how much that says. */
export interface WordMatch {
  /** Pagefind's BM25 for this word alone. */
  score: number;
  /** Numbers of the article's words, from 0, that match. */
  positions: readonly number[];
}

/** The articles that have a word, by Pagefind's id. */
export type WordMatches = ReadonlyMap<string, WordMatch>;

export interface Ranked {
  id: string;
  score: number;
  /** How many of the words asked for it has. */
  words: number;
}

export interface Ranking {
  articles: Ranked[];
  /** True if some of these articles lack some of the words. */
  relaxed: boolean;
}

/**
 * Numbers chosen with those in `pagefind-api.ts` on the 224 development sentences over the Federalist, along the grid that
 * `npm run bench:search -- --tune` prints. The curve is flat around them.
 */
export const tuning = {
  /** Up to so many words, articles without all of them are left out if one has all; more are a remembered sentence. */
  strictUpTo: 3,
  /** What two neighbouring words of the query add, in units of the commoner one's rarity, if they are close. */
  pairWeight: 2,
  /** How many words apart still counts as close. */
  pairDistance: 6,
  /** Articles below this share of the best score are left out when words were relaxed. */
  worthwhile: 0.3,
};

/** What the index has of the words of a query. */
export interface FoundWords {
  /** For each word, the articles that have it. */
  found: ReadonlyMap<string, WordMatches>;
  /** How many articles there are. */
  total: number;
}

/**
 * Ranks the articles that have the words. Those with all words come alone if the query is short and there are any;
 * otherwise every article that has a telling part, ranked by how rare and how many its words are and by whether
 * words that were neighbours in the query are neighbours in the text.
 *
 * @param words Words of the query, in its order.
 */
export function rankArticles(
  words: readonly string[],
  { found, total }: FoundWords,
  { strictUpTo, pairWeight, pairDistance, worthwhile } = tuning,
): Ranking {
  const known = words.filter((word) => (found.get(word)?.size ?? 0) > 0);
  const ranked = new Map<string, Ranked>();
  for (const word of known) {
    for (const [id, { score }] of found.get(word) ?? []) {
      const article = ranked.get(id) ?? { id, score: 0, words: 0 };
      article.score += score;
      article.words += 1;
      ranked.set(id, article);
    }
  }
  for (const [index, word] of known.entries()) {
    const next = known[index + 1];
    const [here, there] = [found.get(word), next !== undefined ? found.get(next) : undefined];
    if (!here || !there) continue;
    const rarity = Math.min(
      computeInverseFrequency(here.size, total),
      computeInverseFrequency(there.size, total),
    );
    for (const [id, match] of here) {
      const other = there.get(id);
      const article = ranked.get(id);
      if (!other || !article) continue;
      if (measureDistance(match.positions, other.positions) <= pairDistance)
        article.score += pairWeight * rarity;
    }
  }
  const articles = [...ranked.values()].sort(
    (one, other) => other.score - one.score || (one.id < other.id ? -1 : 1),
  );
  const complete = articles.filter((article) => article.words === words.length);
  if (complete.length === articles.length) return { articles, relaxed: false };
  if (complete.length > 0 && words.length <= strictUpTo) return { articles: complete, relaxed: false };
  const least = (articles[0]?.score ?? 0) * worthwhile;
  return { articles: articles.filter(({ score }) => score >= least), relaxed: true };
}

/** Returns the least distance in words between a position of one ascending list and one of the other. */
function measureDistance(one: readonly number[], other: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [one[i], other[j]];
    if (a === undefined || b === undefined) return least;
    least = Math.min(least, Math.abs(a - b));
    if (a < b) i += 1;
    else j += 1;
  }
}
