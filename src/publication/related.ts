/** An article as far as finding related ones goes. */
export interface RelatableArticle {
  slug: string;
  topics: readonly { id: string }[];
  /** From `extractDistinctiveTerms`, with spaces between them. */
  terms: string;
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
  const scale = Math.log(1 + articles.length);
  const terms = rankTerms(articles);
  // A term is known by its rank from here on: to look up 640,000 words again and again takes half a second.
  const byTerm = terms.frequencies.map(
    (frequency): Holders => ({ worth: Math.log(1 + articles.length / frequency) / scale, articles: [] }),
  );
  const byTopic = new Map<string, Holders>();
  const note = (holders: Holders, number: number): Holders => {
    if (holders.articles.length < CONSIDERED) holders.articles.push(number);
    return holders;
  };
  const signatures = articles.map(({ topics }, number) => [
    ...(terms.ofArticles[number] ?? []).flatMap((rank) => note(requireHolders(byTerm[rank]), number)),
    ...topics.map(({ id }) => {
      const holders = byTopic.get(id) ?? { worth: TOPIC, articles: [] };
      byTopic.set(id, holders);
      return note(holders, number);
    }),
  ]);
  const scores = new Float64Array(articles.length);
  // One list for all: ten thousand lists that grow are a gigabyte to collect.
  const touched = new Int32Array(articles.length);
  return new Map(
    articles.map((article, number) => {
      let end = 0;
      for (const { worth, articles: holders } of signatures[number] ?? []) {
        for (const other of holders) {
          const score = scores[other] ?? 0;
          if (score === 0) touched[end++] = other;
          scores[other] = score + worth;
        }
      }
      // Nothing is as like an article as itself.
      scores[number] = 0;
      const isFree = (candidate: number) => {
        const other = articles[candidate];
        return other !== undefined && !isLeftOut(article, other);
      };
      const best = findBest(touched.subarray(0, end), scores, { count, isFree });
      for (const other of touched.subarray(0, end)) scores[other] = 0;
      return [article.slug, best.flatMap((other) => articles[other]?.slug ?? [])];
    }),
  );
}

/**
 * Finds the same for one article, without looking for those of all others.
 *
 * @param counts Keeps count of terms from one call to the next.
 */
export function findRelatedTo<Article extends RelatableArticle>(
  article: Article,
  articles: readonly Article[],
  { count, counts, isLeftOut }: RelatedSearch<Article>,
): string[] {
  const scale = Math.log(1 + articles.length);
  counts.count(articles);
  const most = Math.max(2, articles.length * COMMON);
  const listTerms = ({ slug }: Article) => counts.listRarest(slug, most);
  const byTerm = new Map(
    listTerms(article).map((term): [string, Holders] => {
      const worth = Math.log(1 + articles.length / counts.frequencyOf(term)) / scale;
      return [term, { worth, articles: [] }];
    }),
  );
  const byTopic = new Map(
    article.topics.map(({ id }): [string, Holders] => [id, { worth: TOPIC, articles: [] }]),
  );
  for (const [number, other] of articles.entries()) {
    const terms = counts.listWords(other.slug).some((term) => byTerm.has(term)) ? listTerms(other) : [];
    const holders = [
      ...terms.flatMap((term) => byTerm.get(term) ?? []),
      ...other.topics.flatMap(({ id }) => byTopic.get(id) ?? []),
    ];
    for (const { articles: held } of holders) if (held.length < CONSIDERED) held.push(number);
  }
  const scores = new Float64Array(articles.length);
  for (const { worth, articles: held } of [
    ...byTerm.values(),
    ...article.topics.flatMap(({ id }) => byTopic.get(id) ?? []),
  ])
    for (const other of held) scores[other] = (scores[other] ?? 0) + worth;
  scores[articles.indexOf(article)] = 0;
  const isFree = (candidate: number) => {
    const other = articles[candidate];
    return other !== undefined && !isLeftOut(article, other);
  };
  return findBest(Int32Array.from(articles.keys()), scores, { count, isFree }).flatMap(
    (other) => articles[other]?.slug ?? [],
  );
}

interface RelatedSearch<Article> {
  /** How many to return, at most. */
  count: number;
  counts: TermCounts;
  /** Says of an article and another whether the other is not to be returned for it. */
  isLeftOut: (article: Article, other: Article) => boolean;
}

/** In how many articles each term is. It counts again only what changed since the last time. */
export class TermCounts {
  readonly #frequencies = new Map<string, number>();
  #counted: ReadonlyMap<string, { terms: string; words: string[] }> = new Map();

  /** Counts the terms of these articles, and of no others. */
  count(articles: readonly RelatableArticle[]): void {
    const counted = new Map(
      articles.map(({ slug, terms }) => {
        const known = this.#counted.get(slug);
        return [slug, known?.terms === terms ? known : { terms, words: listWords(terms) }];
      }),
    );
    for (const [slug, known] of this.#counted) if (counted.get(slug) !== known) this.#add(known.words, -1);
    for (const [slug, own] of counted) if (this.#counted.get(slug) !== own) this.#add(own.words, 1);
    this.#counted = counted;
  }

  /** Returns in how many articles a term is. */
  frequencyOf(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  /** Lists the terms of an article. */
  listWords(slug: string): readonly string[] {
    return this.#counted.get(slug)?.words ?? [];
  }

  /** Lists the rarest terms of an article that tell something, equals in the order of letters. */
  listRarest(slug: string, most: number): string[] {
    return this.listWords(slug)
      .filter((term) => this.frequencyOf(term) > 1 && this.frequencyOf(term) <= most)
      .sort((one, other) => this.frequencyOf(one) - this.frequencyOf(other) || (one < other ? -1 : 1))
      .slice(0, SIGNATURE);
  }

  #add(words: readonly string[], times: number): void {
    for (const word of words) this.#frequencies.set(word, this.frequencyOf(word) + times);
  }
}

/** The articles that have a term or a topic in common, and what that is worth. */
interface Holders {
  worth: number;
  articles: number[];
}

function requireHolders(holders: Holders | undefined): Holders {
  if (!holders) throw new Error('a term has a rank that no term has');
  return holders;
}

/** The terms that tell something about an article, by their ranks: from the rarest on, equals in the order of letters. */
interface RankedTerms {
  /** In how many articles each occurs. */
  frequencies: number[];
  /** The rarest of each article, in order. */
  ofArticles: number[][];
}

const UNRANKED = -1;

const listWords = (terms: string): string[] => (terms === '' ? [] : terms.split(' '));

function rankTerms(articles: readonly RelatableArticle[]): RankedTerms {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = articles.map(({ terms }) =>
    listWords(terms).map((term) => {
      const known = numbers.get(term);
      const number = known ?? numbers.size;
      if (known === undefined) numbers.set(term, number);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    }),
  );
  const most = Math.max(2, articles.length * COMMON);
  const frequencyOf = (number: number) => counts[number] ?? 0;
  const telling = [...numbers]
    .filter(([, number]) => frequencyOf(number) > 1 && frequencyOf(number) <= most)
    .sort(([one, a], [other, b]) => frequencyOf(a) - frequencyOf(b) || (one < other ? -1 : 1));
  const ranks = new Int32Array(numbers.size).fill(UNRANKED);
  for (const [rank, [, number]] of telling.entries()) ranks[number] = rank;
  return {
    frequencies: telling.map(([, number]) => frequencyOf(number)),
    ofArticles: numbered.map((own) =>
      own
        .map((number) => ranks[number] ?? UNRANKED)
        .filter((rank) => rank !== UNRANKED)
        .sort((one, other) => one - other)
        .slice(0, SIGNATURE),
    ),
  };
}

/** Returns the free candidates with the highest scores, those without one left out; of equals the newer article comes first. */
function findBest(
  touched: Int32Array,
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
    if (scores[candidate] === 0) continue;
    if (best.length === count && last !== undefined && !isBetter(candidate, last)) continue;
    if (!isFree(candidate)) continue;
    const place = best.findIndex((other) => isBetter(candidate, other));
    best.splice(place < 0 ? best.length : place, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best;
}
