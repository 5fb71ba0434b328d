import { fill, fillPlural } from '../../languages/interface/fill.ts';
import { formatList } from '../../languages/interface/format-list.ts';
import type { LoadedAnswer } from '../engine/protocol.ts';

/**
 * Returns what is said about an answer, in one or two sentences; screen readers announce it.
 *
 * @param narrowed True if filters are set.
 */
export function describeAnswer(answer: LoadedAnswer, typed: string, narrowed: boolean): string {
  const { total: count, leftOut, relaxed, instead } = answer;
  const { lang } = document.documentElement;
  const filters = narrowed ? PHRASES.search.withFilters : '';
  if (count === 0) return fill(PHRASES.search.nothing, { query: quote(typed), filters });
  const articles = fillPlural(PHRASES.lists.articles, count, lang);
  if (instead !== undefined) {
    const words = { query: quote(typed), instead: quote(instead), articles, filters };
    return fill(fillPlural(PHRASES.search.foundInstead, count, lang), words);
  }
  if (typed.trim() === '' || !relaxed) return fill(PHRASES.search.found, { articles, filters });
  const found = fill(PHRASES.search.foundSomeWords, { articles, filters });
  if (leftOut.length === 0) return found;
  const words = formatList(leftOut.map(quote), lang, 'disjunction');
  return `${found} ${fill(PHRASES.search.missingWords, { words })}`;
}

function quote(text: string): string {
  const short = text.trim().length > 80 ? `${text.trim().slice(0, 79)}…` : text.trim();
  return `${PHRASES.marks.open}${short.toWellFormed()}${PHRASES.marks.close}`;
}
