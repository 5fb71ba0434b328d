/** What finding related pieces needs of each. */
export interface RelatableArticle {
  slug: string;
  topics: readonly { id: string }[];
  /** From `distinctiveTerms`. */
  terms: readonly string[];
}

/** Terms in more than this share of all pieces say nothing about any of them. */
const COMMON = 0.2;
/** The terms kept of a piece. */
const TERMS = 64;
/** The rarest of them that stand for it. */
const SIGNATURE = 24;
/** What a shared topic is worth, in shared rare terms. */
const TOPIC = 1.5;
/** Of pieces that share a topic or a term, so many of the newest are considered. */
const CONSIDERED = 400;

/** The words of four letters or more that a text comes back to; then, of those it uses once, the longest. */
export function extractDistinctiveTerms(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[a-z]{4,}\p{L}*|\p{L}{4,}/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, TERMS)
    .map(([word]) => word);
}

/**
 * For every piece the slugs of the pieces most like it, best first: by shared topics and by shared rare terms, a term being
 * worth more the fewer pieces use it (inverse document frequency, Spärck Jones 1972). Goes through an index of terms, so the
 * cost follows what pieces share, not the number of pairs.
 *
 * @param pieces Newest first.
 * @param count How many to give for each, at most.
 */
export function findRelatedArticles(
  pieces: readonly RelatableArticle[],
  count: number,
): Map<string, string[]> {
  const frequency = new Map<string, number>();
  for (const { terms } of pieces)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const most = Math.max(2, pieces.length * COMMON);
  const rarity = (term: string) => Math.log(1 + pieces.length / (frequency.get(term) ?? 1));
  const index = new Map<string, number[]>();
  const signatures = pieces.map(({ topics, terms }, number) => {
    const rare = terms
      .filter((term) => isTelling(frequency.get(term) ?? 0, most))
      .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1))
      .slice(0, SIGNATURE);
    const keys = [...rare, ...topics.map(({ id }) => `topic ${id}`)];
    for (const key of keys) {
      const holders = index.get(key);
      if (!holders) index.set(key, [number]);
      else if (holders.length < CONSIDERED) holders.push(number);
    }
    return keys;
  });
  const scores = new Float64Array(pieces.length);
  return new Map(
    pieces.map(({ slug }, number) => {
      const touched: number[] = [];
      for (const key of signatures[number] ?? []) {
        const worth = key.startsWith('topic ') ? TOPIC : rarity(key) / Math.log(1 + pieces.length);
        for (const other of index.get(key) ?? []) {
          if (other === number) continue;
          if (scores[other] === 0) touched.push(other);
          scores[other] = (scores[other] ?? 0) + worth;
        }
      }
      const best = bestOf(touched, scores, count).flatMap((other) => pieces[other]?.slug ?? []);
      for (const other of touched) scores[other] = 0;
      return [slug, best];
    }),
  );
}

function isTelling(frequency: number, most: number): boolean {
  return frequency > 1 && frequency <= most;
}

/** The highest scores first; of equals the newer piece. */
function bestOf(touched: readonly number[], scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  const isBetter = (one: number, other: number) => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other);
  };
  for (const candidate of touched) {
    const last = best.at(-1);
    if (best.length === count && last !== undefined && !isBetter(candidate, last)) continue;
    const place = best.findIndex((other) => isBetter(candidate, other));
    best.splice(place < 0 ? best.length : place, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best;
}
