/** An article as far as finding related ones goes. */
export interface RelatableArticle {
  slug: string;
  topics: readonly { id: string }[];
  /** From `extractDistinctiveTerms`. */
  terms: readonly string[];
}

/** Terms that occur in more than this share of all articles say nothing about any of them. */
const COMMON = 0.2;
/** How many terms are taken from an article. */
const TERMS = 64;
/** How many of those, the rarest, are compared. */
const SIGNATURE = 24;
/** The weight of a shared topic; a shared term weighs 1 at most. */
const TOPIC = 1.5;
/** Of the articles that share a topic or a term, so many of the newest are considered. */
const CONSIDERED = 400;

/**
 * Lists the words of four letters or more that a text repeats, the most frequent first; then its longest
 * words.
 */
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
 * Finds, for every article, the articles most like it: by shared topics and by shared rare terms. A term
 * weighs more the fewer articles use it (inverse document frequency, Spärck Jones 1972). The search goes
 * through an index of terms, so its cost follows what articles share, not the number of pairs.
 *
 * @param articles Newest first.
 * @param count How many to return for each article, at most.
 * @param isLeftOut Says of an article and another whether the other is not to be returned for it.
 * @returns By slug, the slugs of the related articles, best first.
 */
export function findRelatedArticles<Article extends RelatableArticle>(
  articles: readonly Article[],
  count: number,
  isLeftOut: (article: Article, other: Article) => boolean = () => false,
): Map<string, string[]> {
  const frequency = new Map<string, number>();
  for (const { terms } of articles)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const most = Math.max(2, articles.length * COMMON);
  const rarity = (term: string) => Math.log(1 + articles.length / (frequency.get(term) ?? 1));
  const index = new Map<string, Holders>();
  const take = (key: string, worth: number, number: number): Holders => {
    const known = index.get(key) ?? { worth, articles: [] };
    index.set(key, known);
    if (known.articles.length < CONSIDERED) known.articles.push(number);
    return known;
  };
  const signatures = articles.map(({ topics, terms }, number) => {
    const rare = terms
      .filter((term) => isTelling(frequency.get(term) ?? 0, most))
      .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1))
      .slice(0, SIGNATURE);
    return [
      ...rare.map((term) => take(term, rarity(term) / Math.log(1 + articles.length), number)),
      ...topics.map(({ id }) => take(`topic ${id}`, TOPIC, number)),
    ];
  });
  const scores = new Float64Array(articles.length);
  return new Map(
    articles.map((article, number) => {
      const touched: number[] = [];
      for (const holders of signatures[number] ?? []) {
        const { worth } = holders;
        for (const other of holders.articles) {
          if (other === number) continue;
          if (scores[other] === 0) touched.push(other);
          scores[other] = (scores[other] ?? 0) + worth;
        }
      }
      const isFree = (candidate: number) => {
        const other = articles[candidate];
        return other !== undefined && !isLeftOut(article, other);
      };
      const best = findBest(touched, scores, { count, isFree });
      for (const other of touched) scores[other] = 0;
      return [article.slug, best.flatMap((other) => articles[other]?.slug ?? [])];
    }),
  );
}

/** The articles that have a term or a topic in common, and what that is worth. */
interface Holders {
  worth: number;
  articles: number[];
}

function isTelling(frequency: number, most: number): boolean {
  return frequency > 1 && frequency <= most;
}

/** Returns the free candidates with the highest scores; of equals the newer article comes first. */
function findBest(
  touched: readonly number[],
  scores: Float64Array,
  { count, isFree }: { count: number; isFree: (candidate: number) => boolean },
): number[] {
  const best: number[] = [];
  const isBetter = (one: number, other: number) => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other);
  };
  for (const candidate of touched) {
    const last = best.at(-1);
    if (best.length === count && last !== undefined && !isBetter(candidate, last)) continue;
    if (!isFree(candidate)) continue;
    const place = best.findIndex((other) => isBetter(candidate, other));
    best.splice(place < 0 ? best.length : place, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best;
}
