import type { AnalysedArticle, Sentence } from './article-reading.ts';
import { features, measureFeatures, readMeasure } from './features.ts';

/** What a standard deviation of each feature adds to a sentence's score; a feature not named adds nothing. */
export type Weights = Readonly<Record<string, number>>;

export interface ScoredSentence {
  sentence: Sentence;
  /** The sum of the contributions; comparable within one article only. */
  score: number;
  /** What each feature adds, in the order of `features`. */
  contributions: Float64Array;
  /** The measures behind them. */
  values: Float64Array;
}

/** Scores every sentence of an article, in their order. */
export function scoreSentences(article: AnalysedArticle, weights: Weights): ScoredSentence[] {
  const rows = measureFeatures(article);
  const row = Float64Array.from(features, ({ name }) => weights[name] ?? 0);
  return article.sentences.map((sentence, index) => {
    const values = rows[index];
    if (!values) throw new RangeError(`Sentence ${index} has not been measured.`);
    const contributions = values.map((value, column) => value * readMeasure(row, column));
    const score = contributions.reduce((sum, contribution) => sum + contribution, 0);
    return { sentence, score, contributions, values };
  });
}

/** Smaller contributions are not worth an editor's time. */
const WORTH_SAYING = 0.05;

/** Returns what speaks for a sentence and against it, the weightiest first: "says what is not so (+0.26)". */
export function explainScore({ contributions, values }: ScoredSentence): string[] {
  return features
    .map(({ high, low }, column) => ({
      words: readMeasure(values, column) > 0 ? high : low,
      contribution: readMeasure(contributions, column),
    }))
    .filter(({ contribution }) => Math.abs(contribution) >= WORTH_SAYING)
    .sort((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution))
    .map(({ words, contribution }) => `${words} (${formatSigned(contribution)})`);
}

function formatSigned(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
