import type { AnalysedArticle, Sentence } from './article-reading.ts';

/** Editors' preference for longer sentences ends at about this many words. */
export const ENOUGH_WORDS = 20;

/** One property of a sentence that can be measured. */
export interface Feature {
  name: string;
  /**
   * How much a standard deviation of it adds to a sentence's score. Set by hand in quarters: fitted weights rank the articles of
   * other publications no better (README, "How well").
   */
  weight: number;
  /** What a chief sub would say for a sentence of which this speaks, and against one of which it does not. */
  praise: string;
  doubt: string;
  measure: (sentence: Sentence, article: AnalysedArticle) => number;
}

/**
 * Returns a count as it would be in the sentence's first twenty words. A sentence contains more of everything the
 * longer it is; without this the longest would win.
 */
export function countPerTwentyWords(count: number, { words }: Sentence): number {
  return count * Math.min(1, ENOUGH_WORDS / Math.max(1, words.length));
}
