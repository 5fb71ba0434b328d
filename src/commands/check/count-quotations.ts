import { NOT_ASKED } from '../../publication/schema.ts';
import type { JudgedQuotation } from '../../sources/index.ts';
import type { SourceArticle } from '../source-article.ts';
import { formatCount } from './report.ts';

/** Returns how many quotations there are, and how many of each answer. */
export function describeCounts(judged: readonly Pick<JudgedQuotation, 'answer'>[]): string {
  const count = (answer: JudgedQuotation['answer']) => judged.filter((one) => one.answer === answer).length;
  const other = count('differs');
  const differing = other > 0 ? `, ${other} in other words` : '';
  return `${formatCount(judged.length, 'quotation')}: ${count('verbatim')} verbatim${differing}, ${count('cannot-tell')} cannot tell`;
}

/** Counts the quotations of articles, those of imported pieces apart; nothing if there are none. */
export function countQuotations(articles: readonly Pick<SourceArticle, 'data' | 'quotations'>[]): string[] {
  const isImported = ({ data }: Pick<SourceArticle, 'data'>) => data.disclosure === NOT_ASKED;
  const own = articles.filter((article) => !isImported(article)).flatMap(({ quotations }) => quotations);
  const imported = articles.filter(isImported).flatMap(({ quotations }) => quotations);
  return [
    ...(own.length > 0 ? [`${describeCounts(own)}; npm run sources lists them.`] : []),
    ...(imported.length > 0 ? [`In imported pieces: ${describeCounts(imported)}.`] : []),
  ];
}
