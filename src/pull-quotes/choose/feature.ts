import type { AnalysedArticle, Sentence } from './article-reading.ts';

/** One property of a sentence that can be measured. */
export interface Feature {
  name: string;
  /** What to say to an editor of a sentence that has much of it, and of one that has little. */
  high: string;
  low: string;
  measure: (sentence: Sentence, article: AnalysedArticle) => number;
}

/** Words. Editors' preference for longer sentences ends at about this many. */
const ENOUGH = 20;

/**
 * Returns a count as it would be in the sentence's first twenty words. A sentence contains more of everything the
 * longer it is; without this the longest would win.
 */
export function perTwentyWords(count: number, { words }: Sentence): number {
  return count * Math.min(1, ENOUGH / Math.max(1, words.length));
}
