import { analyseArticle } from '../../src/pull-quotes/choose/article-reading.ts';
import { features, measureFeatures } from '../../src/pull-quotes/choose/features.ts';
import { scoreSentences } from '../../src/pull-quotes/choose/score-sentences.ts';
import { type CorpusArticle, readCorpus } from './quote-corpus.ts';
import { chance, judgeRanking, type Ranking } from './ranking.ts';

/** What `--json` prints: how well sentences are ranked, in per cent, and the milliseconds that an article takes. */
export interface Figures {
  shipped: Timed;
  /** The same: what is shipped was set by hand. */
  handMade: Timed;
  features: Record<string, Pick<Ranking, 'auc' | 'se'>>;
}

type Timed = Ranking & { msPerArticle: number };

/** Runs over all articles; the fastest counts, since other work may share the machine. */
const ROUNDS = 5;

/** Measures how well the sentences that editors chose are ranked first; a table, or JSON (`Figures`). */
export function benchmarkChoice(file: string, { json }: { json: boolean }): string {
  const articles = readCorpus(file);
  const shipped = { ...judgeRanking(rank(articles)), msPerArticle: time(articles) };
  const figures: Figures = { shipped, handMade: shipped, features: judgeFeatures(articles) };
  return json ? JSON.stringify(figures, null, 2) : tableOf(figures, articles);
}

function rank(articles: readonly CorpusArticle[]) {
  return articles.map((article) => ({
    chosen: article.chosen,
    scores: scoreSentences(analyseArticle(article, article.sentences)).map(({ score }) => score),
  }));
}

function time(articles: readonly CorpusArticle[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    rank(articles);
    return (performance.now() - start) / articles.length;
  });
  return Math.min(...rounds);
}

function judgeFeatures(articles: readonly CorpusArticle[]): Figures['features'] {
  const measured = articles.map((article) => measureFeatures(analyseArticle(article, article.sentences)));
  const judged = features.map(({ name, weight }, column) => {
    const ranked = articles.map(({ chosen }, index) => ({
      chosen,
      scores: (measured[index]?.[column] ?? []).map((value) => Math.sign(weight) * value),
    }));
    const { auc, se } = judgeRanking(ranked);
    return [name, { auc, se }] as const;
  });
  return Object.fromEntries(judged);
}

function tableOf({ shipped, features: single }: Figures, articles: readonly CorpusArticle[]): string {
  const quotes = articles.reduce((sum, article) => sum + article.quotes, 0);
  const lines = [
    `${articles.length} articles, ${quotes} pull quotes`,
    row('', 'AUC_avg', 's.e.', 'hit at 1', 'hit at 3', 'ms'),
    row('chance', '50.0', '', per(chance(articles, 1)), per(chance(articles, 3)), ''),
    ranked('shipped', shipped, shipped.msPerArticle),
    ...rankedBy(articles, ({ publication }) => publication),
    ...rankedBy(articles, ({ genre }) => genre),
    '',
    'Single features, in the direction of their weights',
    ...Object.entries(single)
      .sort(([, one], [, other]) => other.auc - one.auc)
      .map(([name, { auc, se }]) => row(name, per(auc), per(se))),
  ];
  return lines.join('\n');
}

/** Groups of fewer articles than this say nothing. */
const FEWEST_ARTICLES = 20;

function rankedBy(articles: readonly CorpusArticle[], group: (article: CorpusArticle) => string): string[] {
  return [...Map.groupBy(articles, group)]
    .filter(([, own]) => own.length >= FEWEST_ARTICLES)
    .map(([name, own]) => ranked(`${name} (${own.length})`, judgeRanking(rank(own))));
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
