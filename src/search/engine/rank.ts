import type { WordRange } from './phrase-matcher.ts';
import { type FormWeights, type PartWeights, type UnitMatches, weighPart } from './unit-matches.ts';

/** What the archive is, for ranking. */
export interface Archive {
  /** For each article, how many words its body has. */
  lengths: readonly number[];
}

/** Numbers that ranking depends on. */
export interface Tuning extends FormWeights {
  parts: PartWeights;
  /** BM25's saturation: how many times a word must be there to count half of its most. */
  saturation: number;
  /** BM25's correction for long articles, 0 to 1. */
  lengthCorrection: number;
  /** Share of a word's rarity that is how rare it is among windows of the text; the rest, among articles. */
  windowRarity: number;
  /** Words of such a window. */
  rarityWindow: number;
  /** What the best span of an article counts beside all of it; how many words the span has; its own saturation. */
  spanWeight: number;
  spanLength: number;
  spanSaturation: number;
  /** What words count that follow one another as in the query; and what the whole of it counts if it was copied. */
  orderWeight: number;
  copiedWeight: number;
  /** Up to so many words, articles without all of them are left out if one has all; more are a remembered sentence. */
  strictUpTo: number;
  /** Articles below this share of the best score are left out when words were relaxed. */
  worthwhile: number;
}

/** Chosen on the 224 development sentences over the Federalist (`npm run bench:search -- --tune`). */
export const tuning: Tuning = {
  inflected: 0.6,
  related: 0.45,
  sharedLetters: 5,
  sharedPart: 0.7,
  parts: { headline: 4, standfirst: 1, notices: 0.3 },
  saturation: 12,
  lengthCorrection: 0.8,
  windowRarity: 0.5,
  rarityWindow: 80,
  spanWeight: 0.6,
  spanLength: 30,
  spanSaturation: 1.2,
  orderWeight: 1,
  copiedWeight: 3,
  strictUpTo: 3,
  worthwhile: 0.3,
};

export interface RankedArticle {
  article: number;
  score: number;
  /** True if it has every word of the query, inflected perhaps. */
  isComplete: boolean;
  /** True if it has all words that were looked up as far apart as in the query, which may be copied from it. */
  isAligned: boolean;
}

export interface Ranking {
  /** The best first; of equal ones the newest. */
  articles: RankedArticle[];
  /** How rare each unit is, in their order. */
  rarities: number[];
}

/**
 * Ranks the articles that have words of a query: by how rare the words are and how often an article has them for its length
 * (BM25), by the span of it that has most of them together, and by words that follow one another as in the query.
 */
export function rankArticles(units: readonly UnitMatches[], archive: Archive, numbers = tuning): Ranking {
  const rarities = units.map((unit) => measureRarity(unit, archive, numbers));
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const average = computeMean(archive.lengths);
  const articles = new Set(units.flatMap((unit) => [...unit.articles.keys()]));
  const ranked = [...articles].map((article): RankedArticle => {
    const length = archive.lengths[article];
    if (length === undefined) throw new RangeError(`the index has no article ${article}`);
    const norm = 1 - numbers.lengthCorrection + (numbers.lengthCorrection * length) / Math.max(1, average);
    const occurrences: Occurrence[] = [];
    let score = 0;
    for (const [index, unit] of units.entries()) {
      const rarity = rarities[index] ?? 0;
      let count = 0;
      for (const place of unit.articles.get(article)?.places ?? []) {
        const weight = place.weight * weighPart(place.from, numbers.parts);
        count += weight;
        occurrences.push({ ...place, weight, unit: index, at: unit.unit.at, rarity });
      }
      score += (rarity * count * (numbers.saturation + 1)) / (count + numbers.saturation * norm);
    }
    occurrences.sort((one, other) => one.from - other.from);
    score += numbers.spanWeight * findBestSpan(occurrences, numbers);
    const run = findBestRun(occurrences);
    if (run) {
      const share = run.worth / total;
      score += numbers.orderWeight * (run.worth - run.most) + numbers.copiedWeight * run.worth * share ** 4;
    }
    const isComplete = units.every((unit) => unit.articles.get(article)?.isMember);
    return { article, score, isComplete, isAligned: run?.units.size === units.length };
  });
  ranked.sort((one, other) => other.score - one.score || one.article - other.article);
  return { articles: ranked, rarities };
}

/** A place of a unit, with what it counts. */
interface Occurrence extends WordRange {
  weight: number;
  isTyped: boolean;
  /** Index of the unit. */
  unit: number;
  /** The number of its first word in the query. */
  at: number;
  rarity: number;
}

/** BM25's inverse frequency. Of long articles nearly all have a word; then how many windows of them have it tells more. */
function measureRarity({ articles }: UnitMatches, { lengths }: Archive, numbers: Tuning): number {
  let having = 0;
  let windows = 0;
  for (const { places } of articles.values()) {
    const weights = new Map<number, number>();
    let most = 0;
    for (const { from, weight } of places) {
      const window = Math.floor(from / numbers.rarityWindow);
      weights.set(window, Math.max(weight, weights.get(window) ?? 0));
      most = Math.max(most, weight);
    }
    having += most;
    for (const weight of weights.values()) windows += weight;
  }
  const allWindows = lengths.reduce((sum, length) => sum + Math.ceil(length / numbers.rarityWindow), 0);
  const { windowRarity } = numbers;
  return (
    (1 - windowRarity) * computeInverseFrequency(having, lengths.length) +
    windowRarity * computeInverseFrequency(windows, Math.max(windows, allWindows))
  );
}

/** Returns BM25's inverse document frequency of something that `having` of `total` have. */
export function computeInverseFrequency(having: number, total: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5));
}

/** Returns what the span counts that has most of the words, each the less the more often it is there. */
function findBestSpan(occurrences: readonly Occurrence[], { spanLength, spanSaturation }: Tuning): number {
  const counts = new Map<number, number>();
  const saturate = (count: number) => (count * (spanSaturation + 1)) / (count + spanSaturation);
  const change = ({ unit, rarity }: Occurrence, by: 1 | -1): number => {
    const count = counts.get(unit) ?? 0;
    counts.set(unit, count + by);
    return rarity * (saturate(Math.max(0, count + by)) - saturate(count));
  };
  let [best, worth, first] = [0, 0, 0];
  for (const occurrence of occurrences) {
    worth += change(occurrence, 1);
    for (
      let left = occurrences[first];
      left && left.from <= occurrence.from - spanLength;
      left = occurrences[first]
    ) {
      worth += change(left, -1);
      first += 1;
    }
    best = Math.max(best, worth);
  }
  return best;
}

/**
 * Returns the words that stand as far apart as in the query, if they are two or more: where a sentence was copied, all of
 * them do.
 */
function findBestRun(occurrences: readonly Occurrence[]): Run | undefined {
  const runs = new Map<number, Run>();
  let best: Run | undefined;
  for (const { from, unit, at, rarity, isTyped } of occurrences) {
    if (!isTyped) continue;
    const run = runs.get(from - at) ?? { worth: 0, units: new Set(), most: 0 };
    runs.set(from - at, run);
    if (run.units.has(unit)) continue;
    run.units.add(unit);
    run.worth += rarity;
    run.most = Math.max(run.most, rarity);
    if (run.units.size > 1 && (!best || run.worth > best.worth)) best = run;
  }
  return best;
}

/** Words as far apart as in the query. */
interface Run {
  units: Set<number>;
  /** The sum of their rarities, and the greatest of them. */
  worth: number;
  most: number;
}

function computeMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
