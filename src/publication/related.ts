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
 * @returns By slug, the slugs of the related articles, best first.
 */
export function findRelatedArticles(
  articles: readonly RelatableArticle[],
  count: number,
): Map<string, string[]> {
  const rarity = new TermRarity(articles, new TermCounts().count(articles));
  const index = new Map<string, Holders>();
  const take = (key: string, worth: number, number: number): Holders => {
    const known = index.get(key) ?? { worth, articles: [] };
    index.set(key, known);
    if (known.articles.length < CONSIDERED) known.articles.push(number);
    return known;
  };
  const signatures = articles.map((article, number) =>
    rarity.listKeys(article).map(({ key, worth }) => take(key, worth, number)),
  );
  const scores = new Float64Array(articles.length);
  return new Map(
    articles.map(({ slug }, number) => {
      const best = findBestFor(number, signatures[number] ?? [], { scores, count });
      return [slug, best.flatMap((other) => articles[other]?.slug ?? [])];
    }),
  );
}

/**
 * Finds the same for one article, without looking for those of all others.
 *
 * @param counts Keeps count of terms from one call to the next.
 * @returns The slugs of the related articles, best first; none if there is no article of this slug.
 */
export function findRelatedTo(
  slug: string,
  articles: readonly RelatableArticle[],
  { count, counts }: { count: number; counts: TermCounts },
): string[] {
  const own = articles.findIndex((article) => article.slug === slug);
  const article = articles[own];
  if (!article) return [];
  const rarity = new TermRarity(articles, counts.count(articles));
  const keys = rarity.listKeys(article);
  const byKey = new Map(keys.map(({ key, worth }): [string, Holders] => [key, { worth, articles: [] }]));
  for (const [number, other] of articles.entries()) {
    const mayShare = other.terms.some((term) => byKey.has(term));
    for (const { key } of mayShare ? rarity.listKeys(other) : listTopicKeys(other)) {
      const holders = byKey.get(key);
      if (holders && holders.articles.length < CONSIDERED) holders.articles.push(number);
    }
  }
  const signature = keys.flatMap(({ key }) => byKey.get(key) ?? []);
  const scores = new Float64Array(articles.length);
  return findBestFor(own, signature, { scores, count }).flatMap((other) => articles[other]?.slug ?? []);
}

/** What an article is found by, and what it is worth to share it. */
interface Key {
  key: string;
  worth: number;
}

/** In how many articles each term is. */
export class TermCounts {
  readonly #frequency = new Map<string, number>();
  #counted = new Set<readonly string[]>();

  /** Counts again only the terms of articles that came, went or changed since the last time. */
  count(articles: readonly RelatableArticle[]): ReadonlyMap<string, number> {
    const lists = new Set(articles.map(({ terms }) => terms));
    for (const terms of this.#counted.difference(lists)) this.#add(terms, -1);
    for (const terms of lists.difference(this.#counted)) this.#add(terms, 1);
    this.#counted = lists;
    return this.#frequency;
  }

  #add(terms: readonly string[], times: number): void {
    for (const term of terms) {
      const sum = (this.#frequency.get(term) ?? 0) + times;
      if (sum > 0) this.#frequency.set(term, sum);
      else this.#frequency.delete(term);
    }
  }
}

/** How rare each term is among all articles. */
class TermRarity {
  readonly #frequency: ReadonlyMap<string, number>;
  readonly #count: number;

  constructor(articles: readonly RelatableArticle[], frequency: ReadonlyMap<string, number>) {
    this.#count = articles.length;
    this.#frequency = frequency;
  }

  /** Lists the rarest telling terms of an article, and its topics. */
  listKeys(article: RelatableArticle): Key[] {
    const most = Math.max(2, this.#count * COMMON);
    const rare = article.terms
      .filter((term) => isTelling(this.#countOf(term), most))
      .sort((one, other) => this.#countOf(one) - this.#countOf(other) || (one < other ? -1 : 1))
      .slice(0, SIGNATURE);
    const worthOf = (term: string) =>
      Math.log(1 + this.#count / this.#countOf(term)) / Math.log(1 + this.#count);
    return [...rare.map((term) => ({ key: term, worth: worthOf(term) })), ...listTopicKeys(article)];
  }

  #countOf(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }
}

/** No term has a space in it. */
const listTopicKeys = ({ topics }: RelatableArticle): Key[] =>
  topics.map(({ id }) => ({ key: `topic ${id}`, worth: TOPIC }));

/**
 * Finds the articles that share most with one.
 *
 * @param number Its own.
 * @param signature Who shares each of its terms and topics.
 * @param scores A zero for each article; it has zeros afterwards.
 */
function findBestFor(
  number: number,
  signature: readonly Holders[],
  { scores, count }: { scores: Float64Array; count: number },
): number[] {
  const touched: number[] = [];
  for (const { worth, articles } of signature) {
    for (const other of articles) {
      if (other === number) continue;
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + worth;
    }
  }
  const best = findBest(touched, scores, count);
  for (const other of touched) scores[other] = 0;
  return best;
}

/** The articles that have a term or a topic in common, and what that is worth. */
interface Holders {
  worth: number;
  articles: number[];
}

function isTelling(frequency: number, most: number): boolean {
  return frequency > 1 && frequency <= most;
}

/** Returns the candidates with the highest scores; of equals the newer article comes first. */
function findBest(touched: readonly number[], scores: Float64Array, count: number): number[] {
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
