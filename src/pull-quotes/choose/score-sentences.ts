import type { AnalysedArticle, Sentence } from './article-reading.ts';
import { features, measureFeatures } from './features.ts';

export interface ScoredSentence {
  sentence: Sentence;
  /** The sum of what all features add; comparable within one article only. */
  score: number;
  /** In an editor's words, the weightiest first. */
  praise: string[];
  doubts: string[];
}

/** Smaller contributions are not worth an editor's time. */
const WORTH_SAYING = 0.5;

/** Scores every sentence of an article, in their order. */
export function scoreSentences(article: AnalysedArticle): ScoredSentence[] {
  const columns = measureFeatures(article);
  return article.sentences.map((sentence, row) => {
    const contributions = features
      .map((feature, column) => ({ feature, adds: feature.weight * (columns[column]?.[row] ?? Number.NaN) }))
      .sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds));
    const telling = contributions.filter(({ adds }) => Math.abs(adds) >= WORTH_SAYING);
    return {
      sentence,
      score: contributions.reduce((sum, { adds }) => sum + adds, 0),
      praise: telling.filter(({ adds }) => adds > 0).map(({ feature }) => feature.praise),
      doubts: telling.filter(({ adds }) => adds < 0).map(({ feature }) => feature.doubt),
    };
  });
}
