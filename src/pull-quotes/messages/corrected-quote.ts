import type { Match, Span } from '../text/find-quote.ts';
import type { Quote } from '../text/parse-quote.ts';
import type { PassagePlace } from '../text/passage.ts';
import { gapAfter, type Prepared } from '../text/prepared-article.ts';
import { holdsTogether } from '../text/punctuation.ts';

/** A quote's own stretches, spelled and pointed as the article has them. */
export function suggestCorrection(quote: Quote, match: Match, article: Prepared): string {
  const parts = match.runs.flatMap(({ from, to }, index) => {
    const { omission = false, supplied = [] } = quote.runs[index]?.joined ?? {};
    const brackets = supplied.length > 0 ? `[${supplied.map(({ exact }) => exact).join(' ')}]` : '';
    const whole =
      index === match.runs.length - 1
        ? formatForPasting(article, from, to)
        : expandToWholeWords(article, from, to);
    return [omission && index > 0 ? '…' : '', brackets, whole].filter(Boolean);
  });
  return parts.join(' ');
}

/** Of a match that runs over several passages, the longest part in one. */
export function findLongestPart(match: Match, article: Prepared): Span {
  let best: Span = { from: 0, to: 0 };
  for (const { from, to } of match.runs) {
    let start = from;
    for (let at = from; at < to; at++) {
      if (article.words[at]?.passage !== article.words[start]?.passage) start = at;
      if (at + 1 - start > best.to - best.from) best = { from: start, to: at + 1 };
    }
  }
  return best;
}

/** The text from one word to another as a quote may give it: whole words, and the question mark if there is one. */
export function formatForPasting(article: Prepared, from: number, to: number): string {
  const whole = wholeSpan(article, from, to);
  const tone = /^["”’'»)\]]*[?!؟？！]+/u.exec(gapAfter(article, whole.to - 1))?.[0] ?? '';
  return readSpan(article, whole) + tone;
}

/** The text from one word to another, with the rest of a word that would be cut in two. */
export function expandToWholeWords(article: Prepared, from: number, to: number): string {
  return readSpan(article, wholeSpan(article, from, to));
}

/** A place in the article, for a message: the words, and eight on either side. */
export function describePlace(from: number, to: number, article: Prepared): PassagePlace {
  const index = article.words[from]?.passage ?? 0;
  const passage = article.passages[index];
  if (!passage) throw new RangeError(`No passage holds word ${from}.`);
  const first = article.firstWord[index] ?? 0;
  const last = article.firstWord[index + 1] ?? to;
  const start = Math.max(first, from - 8);
  const end = Math.min(last, to + 8);
  const text = passage.text.slice(
    start === first ? 0 : article.words[start]?.start,
    end === last ? undefined : article.words[end - 1]?.end,
  );
  return {
    passage,
    line: passage.line,
    text: `${start > first ? '… ' : ''}${text}${end < last ? ' …' : ''}`,
  };
}

/** The text of a passage from one word to another. */
export function readSpan(article: Prepared, { from, to }: Span): string {
  const first = article.words[from];
  const last = article.words[to - 1];
  if (!first || !last) return '';
  return article.passages[first.passage]?.text.slice(first.start, last.end) ?? '';
}

/** Words written as one that are taken in at either end: no real word has more parts. */
const MOST_PARTS = 12;

function wholeSpan(article: Prepared, from: number, to: number): Span {
  const first = from - MOST_PARTS;
  const last = to + MOST_PARTS;
  while (from > first && isJoined(article, from)) from--;
  while (to < last && isJoined(article, to)) to++;
  return { from, to };
}

function isJoined(article: Prepared, index: number): boolean {
  const before = article.words[index - 1];
  const after = article.words[index];
  if (!before || !after || before.passage !== after.passage) return false;
  const gap = article.passages[after.passage]?.text.slice(before.end, after.start) ?? '';
  return holdsTogether(gap, before.exact, after.exact);
}
