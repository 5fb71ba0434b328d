import type { PassagePlace } from '../text/passage.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import { isWrittenAsOne } from '../text/punctuation.ts';
import type { QuoteMatch } from '../text/quote-match.ts';

/** Returns a quote's own runs, spelled and punctuated as the article has them. */
export function suggestCorrection({ runs, last, article }: QuoteMatch): string {
  const parts = runs.flatMap((placed, index) => {
    const { omission, supplied } = placed.run.joined;
    const brackets = supplied.length > 0 ? `[${supplied.map(({ exact }) => exact).join(' ')}]` : '';
    const format = placed === last ? formatForPasting : expandToWholeWords;
    return [omission && index > 0 ? '…' : '', brackets, format(placed.place, article)].filter(Boolean);
  });
  return parts.join(' ');
}

/** Returns the longest part that stands in one passage of a match that runs across several. */
export function findLongestPart({ runs, article }: QuoteMatch): Span {
  let best: Span = { from: 0, to: 0 };
  for (const { place } of runs) {
    let start = place.from;
    for (let at = place.from; at < place.to; at++) {
      if (!article.areNeighbours(start, at)) start = at;
      if (at + 1 - start > best.to - best.from) best = { from: start, to: at + 1 };
    }
  }
  return best;
}

/** Returns the text of a span as a quote may give it: whole words, and the question mark if there is one. */
export function formatForPasting(span: Span, article: PreparedArticle): string {
  const whole = widenToWholeWords(span, article);
  const tone = /^["”’'»)\]]*[?!؟？！]+/u.exec(article.gapAfter(whole.to - 1));
  return article.text(whole) + (tone ? tone[0] : '');
}

/** Returns the text of a span, with the rest of a word that would be cut in two. */
export function expandToWholeWords(span: Span, article: PreparedArticle): string {
  return article.text(widenToWholeWords(span, article));
}

/** Words shown on either side of a place in a message. */
const WORDS_AROUND = 8;

/** Returns a place in the article, for a message: the words, and some on either side. */
export function describePlace(span: Span, article: PreparedArticle): PassagePlace {
  const index = article.word(span.from).passage;
  const passage = article.passage(index);
  const { from: first, to: last } = article.wordsOf(index);
  const start = Math.max(first, span.from - WORDS_AROUND);
  const end = Math.min(last, span.to + WORDS_AROUND);
  const text = article
    .textOf(index)
    .slice(
      start === first ? 0 : article.word(start).start,
      end === last ? undefined : article.word(end - 1).end,
    );
  return {
    passage,
    line: passage.line,
    text: `${start > first ? '… ' : ''}${text}${end < last ? ' …' : ''}`,
  };
}

/** Words written as one that are taken in at either end: no real word has more parts. */
const MOST_PARTS = 12;

function widenToWholeWords({ from, to }: Span, article: PreparedArticle): Span {
  const first = from - MOST_PARTS;
  const last = to + MOST_PARTS;
  let start = from;
  let end = to;
  while (start > first && isJoinedToPrevious(start, article)) start--;
  while (end < last && isJoinedToPrevious(end, article)) end++;
  return { from: start, to: end };
}

function isJoinedToPrevious(index: number, article: PreparedArticle): boolean {
  if (!article.areNeighbours(index - 1, index)) return false;
  return isWrittenAsOne(article.gapBefore(index), article.word(index - 1).exact, article.word(index).exact);
}
