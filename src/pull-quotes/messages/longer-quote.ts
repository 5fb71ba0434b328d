import { findDropped } from '../rules/governing-scope.ts';
import { findViolation, matchLetterForLetter, type Violation } from '../rules/violations.ts';
import { findQuote } from '../text/find-quote.ts';
import { parseQuote } from '../text/parse-quote.ts';
import { getPhrases } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { formatForPasting } from './corrected-quote.ts';

/** Words that complete an amount, at most: "5 | to 10 per cent". Our own figure. */
const AMOUNT_WORDS = 5;
/** Words of a quote that is offered, at most; a longer one helps nobody. */
const MOST_OFFERED = 150;

/**
 * Returns a longer quote, in the article's own letters, that has the words which this one leaves out: without ellipses
 * and brackets, then with the words on either side up to the end of the sentence. The first that passes; undefined if
 * none does.
 */
export function suggestLongerQuote(match: QuoteMatch, { reason }: Violation): string | undefined {
  const { span, article } = match;
  const before = article.sentenceAround(span.from);
  const after = article.sentenceAround(span.to - 1);
  const steps = Array.from({ length: AMOUNT_WORDS }, (_, index) => index + 1);
  const candidates: Span[] = [
    span,
    ...(reason === 'dropped-unit'
      ? [
          ...steps.map((step) => ({ from: span.from, to: Math.min(after.to, span.to + step) })),
          ...steps.map((step) => ({ from: Math.max(before.from, span.from - step), to: span.to })),
        ]
      : []),
    { from: before.from, to: span.to },
    ...(isDependent(match) ? [] : [{ from: span.from, to: after.to }]),
    { from: before.from, to: after.to },
  ];
  const texts = candidates
    .filter(({ from, to }) => to - from <= MOST_OFFERED)
    .map((candidate) => formatForPasting(candidate, article));
  return [...new Set(texts)].find((text) => passes(text, match));
}

/**
 * Returns a longer quote that drops none of the words which only a person can judge: with the rest of its first sentence,
 * of its last, or of both. Undefined if none does.
 */
export function suggestWholeSentence(match: QuoteMatch): string | undefined {
  const { span, article } = match;
  const { from } = article.sentenceAround(span.from);
  const { to } = article.sentenceAround(span.to - 1);
  const candidates = [
    { from, to: span.to },
    { from: span.from, to },
    { from, to },
  ];
  return candidates
    .filter((candidate) => candidate.to - candidate.from <= MOST_OFFERED)
    .map((candidate) => formatForPasting(candidate, article))
    .find((text) => passes(text, match, (longer) => findDropped(longer).length === 0));
}

/** True for a clause that cannot stand without the words before it: "That | the tax works is a lie". */
function isDependent({ span, article, language }: QuoteMatch): boolean {
  const phrases = getPhrases(language);
  const isFirst = span.from === article.sentenceAround(span.from).from;
  return !isFirst && phrases?.has('subordinators', article.word(span.from - 1).loose) === true;
}

/** True if a quote is fair where it has the words of another, and nothing else speaks against it there. */
function passes(
  text: string,
  { article, span: { from, to } }: QuoteMatch,
  isFine: (match: QuoteMatch) => boolean = () => true,
): boolean {
  return findQuote(parseQuote(text), article, matchLetterForLetter(article)).some(
    (match) =>
      match.span.from <= from && match.span.to >= to && !findViolation(match, 'Somebody') && isFine(match),
  );
}
