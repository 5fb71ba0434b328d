import type { QuoteMatch } from '../text/quote-match.ts';
import { splitQuoteWords } from '../text/quote-words.ts';
import type { Speech } from '../text/speech.ts';

/**
 * Returns somebody else's words among the quoted ones: a block quotation, or words between quotation marks that the
 * quote does not show on both sides, with words of the writer around them. Undefined if all are the writer's own.
 */
export function findOthersWords(match: QuoteMatch): Speech | undefined {
  const { passage, article, words } = match;
  if (passage.kind === 'quotation') return { start: 0, end: passage.text.length };
  return article.speechIn(match.passageIndex).find(({ start, end }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    if (inside.length === 0) return false;
    return inside.length === words.length || !isShown(start, match) || !isShown(end - 1, match);
  });
}

/**
 * True for words that the article does not give as somebody else's, though a quote attributes them: neither in a block
 * quotation or between quotation marks, nor behind the name of who says them, as in an interview ("Jane Doe: …").
 */
export function isOwnWords(match: QuoteMatch, attribution: string): boolean {
  const { passage, article, words } = match;
  if (passage.kind === 'quotation') return false;
  const isSpoken = article
    .speechIn(match.passageIndex)
    .some(({ start, end }) => words.some((word) => word.start >= start && word.end <= end));
  const [speaker] = /^[^:—–]{1,80}(?=[:—–])/u.exec(passage.text) ?? [];
  const names = splitQuoteWords(attribution).map(({ loose }) => loose);
  const isNamed = splitQuoteWords(speaker ?? '').some(({ loose }) => names.includes(loose));
  return !isSpoken && !isNamed;
}

/** Returns what of its passage a quote takes, in UTF-16 units, with the punctuation that it shows at its ends. */
export function measureExtent({ first, last, article }: QuoteMatch): Speech {
  const { from } = first.place;
  const { to } = last.place;
  let { start } = article.word(from);
  let { end } = article.word(to - 1);
  if (first.run.before) start -= /\S*\s*$/u.exec(article.gapBefore(from))?.[0].length ?? 0;
  if (last.run.after) end += /^\S*/u.exec(article.gapAfter(to - 1))?.[0].length ?? 0;
  return { start, end };
}

/** True if the quote shows the quotation mark at `at`. */
function isShown(at: number, { runs, article }: QuoteMatch): boolean {
  return runs.some(({ run, place }) => {
    const { start } = article.word(place.from);
    const { end } = article.word(place.to - 1);
    if (at >= start && at < end) return true;
    const isBefore = at < start && at >= start - article.gapBefore(place.from).length;
    const isAfter = at >= end && at < end + article.gapAfter(place.to - 1).length;
    return (isBefore && run.before.includes('"')) || (isAfter && run.after.includes('"'));
  });
}
