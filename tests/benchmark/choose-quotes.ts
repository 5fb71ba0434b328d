import { analyseArticle } from '../../src/pull-quotes/choose/article-reading.ts';
import { features } from '../../src/pull-quotes/choose/features.ts';
import { handMadeWeights } from '../../src/pull-quotes/choose/hand-made-weights.ts';
import { scoreSentences, type Weights } from '../../src/pull-quotes/choose/score-sentences.ts';
import { weights } from '../../src/pull-quotes/choose/weights.ts';
import { type CorpusArticle, readCorpus } from './quote-corpus.ts';
import {
  fitWeights,
  type MeasuredArticle,
  readExamples,
  scoresBy,
  validateByAuthor,
  validateOnGenre,
} from './quote-model.ts';
import { chance, judgeRanking, type Ranking } from './ranking.ts';

/** What `--json` prints: how well each way of choosing ranks, in per cent, and its milliseconds for an article. */
export interface Figures {
  shipped: Timed;
  handMade: Timed;
  features: Record<string, Pick<Ranking, 'auc' | 'se'>>;
}

type Timed = Ranking & { msPerArticle: number };

/** Runs over all articles; the fastest counts, since other work may share the machine. */
const ROUNDS = 5;

/** Measures how well the sentences that editors chose are ranked first; a table, or JSON (`Figures`). */
export function benchmarkChoice(file: string, { json }: { json: boolean }): string {
  const articles = readCorpus(file);
  const examples = readExamples(file);
  const figures: Figures = {
    shipped: timed(articles, weights),
    handMade: timed(articles, handMadeWeights),
    features: Object.fromEntries(
      features.map(({ name }) => {
        const { auc, se } = judgeRanking(scoresBy({ [name]: 1 }, examples));
        return [name, { auc, se }];
      }),
    ),
  };
  return json ? JSON.stringify(figures, null, 2) : tableOf(figures, examples);
}

function timed(articles: readonly CorpusArticle[], by: Weights): Timed {
  const rank = () =>
    articles.map((article) => ({
      chosen: article.chosen,
      scores: scoreSentences(analyseArticle(article, article.sentences), by).map(({ score }) => score),
    }));
  let msPerArticle = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    rank();
    msPerArticle = Math.min(msPerArticle, (performance.now() - start) / articles.length);
  }
  return { ...judgeRanking(rank()), msPerArticle };
}

function tableOf(
  { shipped, handMade: byHand, features: single }: Figures,
  examples: MeasuredArticle[],
): string {
  const quotes = examples.reduce((sum, article) => sum + article.quotes, 0);
  const lines = [
    `${examples.length} articles, ${quotes} pull quotes`,
    row('', 'AUC_avg', 's.e.', 'hit at 1', 'hit at 3', 'ms'),
    row('chance', '50.0', '', per(chance(examples, 1)), per(chance(examples, 3)), ''),
    ranked('hand-made sum', byHand, byHand.msPerArticle),
    ranked('shipped', shipped, shipped.msPerArticle),
    '',
    'Fitted to the others only, and tried on',
    ...byPublication(examples),
    ranked('authors, in ten parts', judgeRanking(validateByAuthor(examples))),
    ...byGenre(examples),
    '',
    'Single features',
    ...Object.entries(single)
      .sort(([, one], [, other]) => other.auc - one.auc)
      .map(([name, { auc, se }]) => row(name, per(auc), per(se))),
  ];
  return lines.join('\n');
}

function byPublication(examples: readonly MeasuredArticle[]): string[] {
  const publications = Map.groupBy(examples, ({ publication }) => publication);
  if (publications.size < 2) return [];
  return [...publications].map(([publication, own]) => {
    const others = examples.filter((article) => article.publication !== publication);
    return ranked(`${publication} (${own.length})`, judgeRanking(scoresBy(fitWeights(others), own)));
  });
}

/** Genres of fewer articles than this say nothing. */
const FEWEST_ARTICLES = 20;

function byGenre(examples: readonly MeasuredArticle[]): string[] {
  const genres = Map.groupBy(examples, ({ genre }) => genre);
  if (genres.size < 2) return [];
  return [...genres]
    .filter(([, own]) => own.length >= FEWEST_ARTICLES)
    .map(([genre, { length }]) =>
      ranked(`${genre}, its authors left out (${length})`, judgeRanking(validateOnGenre(genre, examples))),
    );
}

function ranked(name: string, { auc, se, hitAt1, hitAt3 }: Ranking, ms?: number): string {
  return row(name, per(auc), per(se), per(hitAt1), per(hitAt3), ms === undefined ? '' : ms.toFixed(2));
}

function row(name: string, ...cells: string[]): string {
  return (name.padEnd(44) + cells.map((cell) => cell.padStart(9)).join('')).trimEnd();
}

function per(value: number): string {
  return value.toFixed(1);
}
