import type { Prepared } from '../text/prepared-article.ts';
import { findEnclosingSentence } from '../text/sentence-of-word.ts';
import { BODY_KINDS } from './fair-quotation.ts';
import type { VerifiedQuote } from './verify-quote.ts';
import type { Warning } from './warnings.ts';

/** Per 1,000 words of body. Editors set 1.7 (2,566 quotes in 936 articles). */
export const MOST_PER_THOUSAND_WORDS = 3;
/** Words of body between two quotes' sources. Editors leave 370 (median of the same quotes). */
export const LEAST_WORDS_APART = 150;

/** A warning, and the quote that it is about. */
export interface QuoteWarning extends Warning {
  /** Index of the quote in the list that was handed in. */
  quote: number;
}

/**
 * What is to be said about an article's quotes together: the same sentence pulled twice, too many for its length,
 * two too close. A strict check refuses what this returns, as it does each quote's own warnings.
 *
 * @param quotes In any order; all of the same article.
 * @param wordCount Words of the body, where the caller counts them otherwise.
 */
export function checkQuotes(
  quotes: readonly VerifiedQuote[],
  article: Prepared,
  { wordCount }: { wordCount?: number } = {},
): QuoteWarning[] {
  const before = bodyWordsBefore(article);
  const total = wordCount ?? before.at(-1) ?? 0;
  const ordered = quotes
    .map((quote, index) => ({ ...quote.words, index, line: quote.source.line }))
    .sort((one, other) => one.from - other.from);

  const warnings: QuoteWarning[] = [];
  ordered.forEach((quote, position) => {
    const previous = ordered[position - 1];
    if (position + 1 > mostQuotes(total)) warnings.push(tooMany(quote.index, ordered.length, total));
    if (!previous) return;
    if (findEnclosingSentence(previous.to - 1, article).to > quote.from) {
      warnings.push(sameSentence(quote.index, previous.line));
      return;
    }
    const apart = (before[quote.from] ?? 0) - (before[previous.to] ?? 0);
    if (apart < LEAST_WORDS_APART) warnings.push(tooClose(quote.index, apart));
  });
  return warnings;
}

/** One quote is never too many. */
function mostQuotes(words: number): number {
  return Math.max(1, (words * MOST_PER_THOUSAND_WORDS) / 1000);
}

/** For each word of the article, how many words of its body stand before it. */
function bodyWordsBefore(article: Prepared): number[] {
  const inBody = article.passages.map(({ kind }) => BODY_KINDS.includes(kind));
  const before = [0];
  let count = 0;
  for (const { passage } of article.words) {
    if (inBody[passage]) count += 1;
    before.push(count);
  }
  return before;
}

function sameSentence(quote: number, line: number): QuoteWarning {
  return {
    quote,
    reason: 'same-sentence',
    message: `Two pull quotes take the same sentence (line ${line}).`,
    advice: 'Keep one of them.',
  };
}

function tooMany(quote: number, quotes: number, words: number): QuoteWarning {
  return {
    quote,
    reason: 'too-many',
    message: `${quotes} pull quotes in ${words} words are more than ${MOST_PER_THOUSAND_WORDS} per 1,000.`,
    advice: `Keep ${Math.floor(mostQuotes(words))}.`,
  };
}

function tooClose(quote: number, apart: number): QuoteWarning {
  return {
    quote,
    reason: 'too-close',
    message: `Only ${apart} words lie between this pull quote’s words and those of the one before.`,
    advice: `Choose words ${LEAST_WORDS_APART} or more apart.`,
  };
}
