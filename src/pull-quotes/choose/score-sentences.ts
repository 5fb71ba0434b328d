import type { AnalysedArticle } from './article-reading.ts';
import { features, measureFeatures } from './features.ts';

/** What a standard deviation of each feature adds to a sentence's score; a feature not named adds nothing. */
export type Weights = Readonly<Record<string, number>>;

export interface ScoredSentence {
  /** The sum of the contributions; comparable within one article only. */
  score: number;
  /** In the order of `features`. */
  contributions: Float64Array;
  /** The measures behind them. */
  values: Float64Array;
}

/** Scores every sentence of an article, in their order. */
export function scoreSentences(article: AnalysedArticle, weights: Weights): ScoredSentence[] {
  const row = features.map(({ name }) => weights[name] ?? 0);
  return measureFeatures(article).map((values) => {
    const contributions = new Float64Array(row.length);
    let score = 0;
    for (const [column, weight] of row.entries()) {
      const contribution = weight * (values[column] ?? 0);
      contributions[column] = contribution;
      score += contribution;
    }
    return { score, contributions, values };
  });
}

/** Smaller contributions are not worth an editor's time. */
const WORTH_SAYING = 0.05;

/** What speaks for a sentence and against it, the weightiest first: "says what is not so (+0.26)". */
export function explainScore({ contributions, values }: ScoredSentence): string[] {
  return features
    .map(({ high, low }, column) => ({
      words: (values[column] ?? 0) > 0 ? high : low,
      contribution: contributions[column] ?? 0,
    }))
    .filter(({ contribution }) => Math.abs(contribution) >= WORTH_SAYING)
    .sort((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution))
    .map(({ words, contribution }) => `${words} (${signed(contribution)})`);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
