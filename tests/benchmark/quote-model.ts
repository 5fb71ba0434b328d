import { analyseArticle } from '../../src/pull-quotes/choose/article-reading.ts';
import { features, measureFeatures, readMeasure } from '../../src/pull-quotes/choose/features.ts';
import { handMadeWeights } from '../../src/pull-quotes/choose/hand-made-weights.ts';
import type { Weights } from '../../src/pull-quotes/choose/score-sentences.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { type CorpusArticle, readCorpus } from './quote-corpus.ts';
import type { Ranked } from './ranking.ts';

/** An article of the corpus, measured. */
export interface MeasuredArticle
  extends Example,
    Pick<CorpusArticle, 'publication' | 'author' | 'genre' | 'quotes'> {}

/** What a step away from the weights set by hand costs; from 0.1 to 1 the result ranks unseen articles alike. */
export const STRENGTH = 0.5;
const PARTS = 10;

/** Reads a corpus and measures every sentence of it. */
export function readExamples(file: string): MeasuredArticle[] {
  return readCorpus(file).map((article) => ({
    ...article,
    rows: measureFeatures(analyseArticle(article, article.sentences)),
  }));
}

/** Fits a weight for every feature. */
export function fitWeights(examples: readonly MeasuredArticle[]): Weights {
  const fitted = fitLogistic(
    examples,
    features.map(({ name }) => handMadeWeights[name] ?? 0),
    STRENGTH,
  );
  return Object.fromEntries(features.map(({ name }, column) => [name, fitted[column] ?? 0]));
}

/** Ranks each article's sentences by weights. */
export function scoresBy(weights: Weights, examples: readonly MeasuredArticle[]): Ranked[] {
  const row = features.map(({ name }) => weights[name] ?? 0);
  return examples.map(({ rows, chosen }) => ({
    chosen,
    scores: rows.map((values) =>
      row.reduce((sum, weight, column) => sum + weight * readMeasure(values, column), 0),
    ),
  }));
}

/** Ranks every article by weights fitted to articles of other authors only: by whole authors, in ten parts. */
export function validateByAuthor(examples: readonly MeasuredArticle[]): Ranked[] {
  const part = partOfEach(examples.map(({ author }) => author));
  return Array.from({ length: PARTS }, (_, tried) => {
    const others = examples.filter(({ author }) => part.get(author) !== tried);
    const own = examples.filter(({ author }) => part.get(author) === tried);
    return own.length === 0 ? [] : scoresBy(fitWeights(others), own);
  }).flat();
}

/** Ranks the articles of a genre by weights fitted to other genres and, of these, to other authors only. */
export function validateOnGenre(genre: string, examples: readonly MeasuredArticle[]): Ranked[] {
  const own = examples.filter((article) => article.genre === genre);
  const authors = new Set(own.map(({ author }) => author));
  const others = examples.filter((article) => article.genre !== genre && !authors.has(article.author));
  return scoresBy(fitWeights(others), own);
}

/** The busiest author first, each goes into the part with the fewest articles so far. */
function partOfEach(authors: readonly string[]): Map<string, number> {
  const articles = Map.groupBy(authors, (author) => author);
  const filled = new Array<number>(PARTS).fill(0);
  const part = new Map<string, number>();
  for (const [author, own] of [...articles].sort(([, one], [, other]) => other.length - one.length)) {
    const emptiest = filled.indexOf(Math.min(...filled));
    part.set(author, emptiest);
    filled[emptiest] = (filled[emptiest] ?? 0) + own.length;
  }
  return part;
}
