import type { PreparedArticle } from '../text/prepared-article.ts';
import { BodyWords } from './body-words.ts';
import type { VerifiedQuote } from './verify-quote.ts';
import type { Warning } from './warnings.ts';

/** Per 1,000 words of body. Editors set 1.7 (2,566 quotes in 936 articles). */
const MOST_PER_THOUSAND_WORDS = 3;
/** Words of body between two quotes' sources. Editors leave 370 (median of the same quotes). */
const LEAST_WORDS_APART = 150;

/** A warning, and the quote that it is about. */
export interface QuoteWarning extends Warning {
  /** Index of the quote in the list that was handed in. */
  quote: number;
}

/**
 * Returns what is to be said about an article's quotes together: the same sentence pulled twice, too many for its
 * length, two too close. A strict check refuses what this returns, as it does each quote's own warnings.
 *
 * @param quotes In any order; all of the same article.
 * @param wordCount Words of the body, if the caller counts them otherwise.
 */
export function checkQuotes(
  quotes: readonly VerifiedQuote[],
  article: PreparedArticle,
  { wordCount }: { wordCount?: number } = {},
): QuoteWarning[] {
  const body = new BodyWords(article);
  const total = wordCount ?? body.total;
  const ordered = quotes
    .map((quote, index) => ({ ...quote.words, index, line: quote.source.line }))
    .sort((one, other) => one.from - other.from);

  const warnings: QuoteWarning[] = [];
  for (const [position, quote] of ordered.entries()) {
    const previous = ordered[position - 1];
    if (position + 1 > countMostQuotes(total))
      warnings.push(warnOfTooMany(quote.index, { quotes: ordered.length, words: total }));
    if (!previous) continue;
    if (article.sentenceAround(previous.to - 1).to > quote.from) {
      warnings.push(warnOfSameSentence(quote.index, previous.line));
      continue;
    }
    const apart = body.before(quote.from) - body.before(previous.to);
    if (apart < LEAST_WORDS_APART) warnings.push(warnOfTooClose(quote.index, apart));
  }
  return warnings;
}

/** How many quotes an article of so many words may have; one is never too many. */
function countMostQuotes(words: number): number {
  return Math.max(1, (words * MOST_PER_THOUSAND_WORDS) / 1000);
}

function warnOfSameSentence(quote: number, line: number): QuoteWarning {
  return {
    quote,
    reason: 'same-sentence',
    message: `Two pull quotes take the same sentence (line ${line}).`,
    advice: 'Keep one of them.',
  };
}

function warnOfTooMany(quote: number, { quotes, words }: { quotes: number; words: number }): QuoteWarning {
  return {
    quote,
    reason: 'too-many',
    message: `${quotes} pull quotes in ${words} words are more than ${MOST_PER_THOUSAND_WORDS} per 1,000.`,
    advice: `Keep ${Math.floor(countMostQuotes(words))}.`,
  };
}

function warnOfTooClose(quote: number, apart: number): QuoteWarning {
  return {
    quote,
    reason: 'too-close',
    message: `Only ${apart} words lie between this pull quote’s words and those of the one before.`,
    advice: `Choose words ${LEAST_WORDS_APART} or more apart.`,
  };
}
