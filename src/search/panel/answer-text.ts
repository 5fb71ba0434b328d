import { fill, fillPlural, formatNumber } from '../../languages/interface/fill.ts';
import { formatList } from '../../languages/interface/format-list.ts';
import type { LoadedAnswer } from '../engine/protocol.ts';
import type { SearchRequest } from './search-request.ts';

/** Returns what is said about an answer, in one or two sentences; screen readers announce it. */
export function describeAnswer(answer: LoadedAnswer, { typed, selection }: SearchRequest): string {
  const { kind, unknown, ignored, isQuotation } = answer;
  const { lang } = document.documentElement;
  if (kind === 'no-words') return fill(PHRASES.search.noWords, { query: quote(typed) });
  if (kind === 'one-letter') return PHRASES.search.oneLetter;
  const isNarrowed = Object.keys(selection).length > ignored.length;
  const sentences = [describeCount(answer, typed, isNarrowed ? PHRASES.search.withFilters : '')];
  if (unknown.length > 0 && answer.total > 0 && answer.instead === undefined && kind === 'words')
    sentences.push(
      fill(PHRASES.search.missingWords, { words: formatList(unknown.map(quote), lang, 'disjunction') }),
    );
  if (ignored.length > 0)
    sentences.push(
      fill(PHRASES.search.unknownFilters, { values: formatList(ignored.map(quote), lang, 'disjunction') }),
    );
  return sentences.join(' ');

  function describeCount({ total: count, complete, instead }: LoadedAnswer, asked: string, filters: string) {
    if (count === 0) return fill(PHRASES.search.nothing, { query: quote(asked), filters });
    const articles = fillPlural(PHRASES.lists.articles, count, lang);
    if (instead !== undefined) {
      const words = { query: quote(asked), instead: quote(instead), articles, filters };
      return fill(fillPlural(PHRASES.search.foundInstead, count, lang), words);
    }
    if (kind === 'exact') return fill(PHRASES.search.foundExact, { articles, filters });
    if (kind === 'nearest') {
      const sentence = isQuotation ? PHRASES.search.foundNear : PHRASES.search.foundNearest;
      return fill(sentence, { articles, filters });
    }
    if (complete === count) return fill(PHRASES.search.found, { articles, filters });
    if (complete === 0) return fill(PHRASES.search.foundSomeWords, { articles, filters });
    const all = fillPlural(PHRASES.lists.articles, complete, lang);
    const others = formatNumber(count - complete, lang);
    return fill(PHRASES.search.foundAllAndSome, { articles: all, filters, others });
  }
}

function quote(text: string): string {
  const short = text.trim().length > 80 ? `${text.trim().slice(0, 79)}…` : text.trim();
  const bare = short.toWellFormed().replace(/^["“”„«»]+|["“”„«»]+$/gu, '');
  return `${PHRASES.marks.open}${bare}${PHRASES.marks.close}`;
}
