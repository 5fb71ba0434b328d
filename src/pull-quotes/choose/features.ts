import type { AnalysedArticle } from './article-reading.ts';
import type { Feature } from './feature.ts';
import { formFeatures } from './features-form.ts';
import { placeFeatures } from './features-place.ts';
import { themeFeatures } from './features-theme.ts';
import { wordingFeatures } from './features-wording.ts';

/** Every feature that sentences are scored by. */
export const features: readonly Feature[] = [
  ...formFeatures,
  ...placeFeatures,
  ...themeFeatures,
  ...wordingFeatures,
];

/** Standard deviations; what is further from the article's mean counts no more. */
const FURTHEST = 4;

/**
 * Returns every feature of every sentence, in standard deviations from the mean of its own article: editors choose among
 * the sentences they have before them. One column a feature, in the order of `features`, with a value for each
 * sentence; 0 if the article's sentences do not differ.
 */
export function measureFeatures(article: AnalysedArticle): number[][] {
  return features.map(({ measure }) => standardise(article.sentences.map((one) => measure(one, article))));
}

function standardise(values: readonly number[]): number[] {
  const mean = computeMean(values);
  const deviation = Math.sqrt(computeMean(values.map((value) => (value - mean) ** 2)));
  if (deviation < 1e-9) return values.map(() => 0);
  return values.map((value) => Math.min(FURTHEST, Math.max(-FURTHEST, (value - mean) / deviation)));
}

function computeMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
