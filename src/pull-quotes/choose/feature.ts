import type { AnalysedArticle, Sentence } from './article-reading.ts';

/** One thing about a sentence that can be measured. */
export interface Feature {
  name: string;
  /** What to tell an editor of a sentence that has much of it, and of one that has little. */
  high: string;
  low: string;
  of: (sentence: Sentence, article: AnalysedArticle) => number;
}

/** Editors' liking for longer sentences ends at about this many words. */
const ENOUGH = 20;

/**
 * A count as it would be in the sentence's first twenty words. A sentence holds more of everything the longer it is;
 * without this the longest would win.
 */
export function perTwentyWords(count: number, { words }: Sentence): number {
  return count * Math.min(1, ENOUGH / Math.max(1, words.length));
}
