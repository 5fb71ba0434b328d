import type { AnalysedArticle } from './article-reading.ts';
import type { Feature } from './feature.ts';
import { formFeatures } from './features-form.ts';
import { placeFeatures } from './features-place.ts';
import { themeFeatures } from './features-theme.ts';
import { wordingFeatures } from './features-wording.ts';

export const features: readonly Feature[] = [
  ...formFeatures,
  ...placeFeatures,
  ...themeFeatures,
  ...wordingFeatures,
];

/** Further from the article's mean than this many standard deviations counts no more. */
const FURTHEST = 4;

/**
 * Every feature of every sentence, as standard deviations from the mean of its own article: editors choose among the
 * sentences they have before them. One row a sentence, in the order of `features`; nought where an article's
 * sentences do not differ.
 */
export function measureFeatures(article: AnalysedArticle): Float64Array[] {
  const rows = article.sentences.map((sentence) => {
    const row = new Float64Array(features.length);
    for (const [column, feature] of features.entries()) row[column] = feature.of(sentence, article);
    return row;
  });
  for (let column = 0; column < features.length; column++) standardise(rows, column);
  return rows;
}

function standardise(rows: Float64Array[], column: number): void {
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    const value = row[column] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / rows.length;
  const deviation = Math.sqrt(Math.max(0, squares / rows.length - mean * mean));
  for (const row of rows) {
    const distance = deviation > 1e-6 ? ((row[column] ?? 0) - mean) / deviation : 0;
    row[column] = Math.max(-FURTHEST, Math.min(FURTHEST, distance));
  }
}
