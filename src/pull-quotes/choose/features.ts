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
 * the sentences they have before them. One row a sentence, in the order of `features`; 0 if the article's sentences do
 * not differ.
 */
export function measureFeatures(article: AnalysedArticle): Float64Array[] {
  const rows = article.sentences.map((sentence) => {
    const row = new Float64Array(features.length);
    for (const [column, feature] of features.entries()) row[column] = feature.measure(sentence, article);
    return row;
  });
  for (const column of features.keys()) standardise(rows, column);
  return rows;
}

/**
 * Returns one measure of a row.
 *
 * @throws RangeError if there is no such column.
 */
export function readMeasure(row: Float64Array, column: number): number {
  const measure = row[column];
  if (measure === undefined) throw new RangeError(`There is no feature ${column}.`);
  return measure;
}

function standardise(rows: readonly Float64Array[], column: number): void {
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    const value = readMeasure(row, column);
    sum += value;
    squares += value * value;
  }
  const mean = sum / rows.length;
  const deviation = Math.sqrt(Math.max(0, squares / rows.length - mean * mean));
  for (const row of rows) {
    const distance = deviation > 1e-6 ? (readMeasure(row, column) - mean) / deviation : 0;
    row[column] = Math.max(-FURTHEST, Math.min(FURTHEST, distance));
  }
}
