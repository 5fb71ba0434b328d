import { getEnds, type Match, type Span } from '../text/find-quote.ts';
import { isPlain, type Quote, type Run } from '../text/parse-quote.ts';
import type { Passage } from '../text/passage.ts';
import { getPhrases, matchPhraseAt } from '../text/phrases.ts';
import { gapAfter, gapBefore, type Prepared, speechOf } from '../text/prepared-article.ts';
import { holdsTogether, isSameEnding, normalizePunctuation, OMISSION } from '../text/punctuation.ts';
import { isUnspaced } from '../text/quote-words.ts';
import type { Speech } from '../text/speech.ts';
import { GOVERNING_KINDS } from './governing-scope.ts';

/** The kinds of passage that are the body: what stands elsewhere is not what the piece says in its course. */
export const BODY_KINDS: readonly Passage['kind'][] = ['paragraph', 'item', 'quotation'];

/** Words of the body: not of a heading, a caption, a footnote, a table or code. */
export function isOfTheBody(match: Match, article: Prepared): boolean {
  return BODY_KINDS.includes(getPassage(match, article).kind);
}

/** The same letters: only the first letter of a stretch of words may change its case. */
export function hasSameLetters(run: Run, place: Span, article: Prepared): boolean {
  return run.words.every((word, index) => {
    const source = article.words[place.from + index]?.exact ?? '';
    return (
      word.exact === source || (word.freeCase && isSameButForFirstCase(word.exact, source, article.language))
    );
  });
}

/** The same punctuation between the words, typography aside. */
export function hasSamePunctuation(run: Run, place: Span, article: Prepared): boolean {
  return run.between.every(
    (between, index) => between === normalizePunctuation(gapAfter(article, place.from + index)),
  );
}

/**
 * The same punctuation at the ends of each stretch. A final stop, comma or colon may go and a stop may be added; a
 * question or exclamation mark may not come, and may go only with words left out; nothing else may come.
 */
export function hasFairEnds(quote: Quote, match: Match, article: Prepared): boolean {
  return match.runs.every(({ from, to }, index) => {
    const run = quote.runs[index];
    const next = quote.runs[index + 1]?.joined ?? quote.ending;
    if (!run) return false;
    const before = normalizePunctuation(gapBefore(article, from));
    const after = normalizePunctuation(gapAfter(article, to - 1));
    return before.endsWith(run.before) && isSameEnding(run.after, after, isPlain(next), article.language);
  });
}

/** An ellipsis between two stretches stands for words left out, or for one that stands in the body. */
export function leavesOutWhatEllipsisSays(quote: Quote, match: Match, article: Prepared): boolean {
  return quote.runs.every((run, index) => {
    const here = match.runs[index];
    const previous = match.runs[index - 1];
    if (!run.joined.omission || !here || !previous || here.from > previous.to) return true;
    return normalizePunctuation(gapBefore(article, here.from)).includes(OMISSION);
  });
}

/**
 * Supplied words may stand for a name, a pronoun, a title, but not for one that denies, limits or weakens: that would
 * be a word dropped without an ellipsis. In a language without word lists, any may go.
 */
export function maySupplyFor(left: Span, article: Prepared): boolean {
  const phrases = getPhrases(article.language);
  if (!phrases) return true;
  const words = article.words.slice(left.from, left.to).map(({ loose }) => loose);
  return words.every((_, at) =>
    GOVERNING_KINDS.every((kind) => matchPhraseAt(phrases[kind], words, at) === 0),
  );
}

/** The word that a stretch begins or ends inside of, where it does: "violent" out of "non-violent". */
export function findCutWord(match: Match, article: Prepared): string | undefined {
  for (const edge of match.runs.flatMap(({ from, to }) => [from, to])) {
    const before = article.words[edge - 1];
    const after = article.words[edge];
    if (!before || !after || before.passage !== after.passage) continue;
    const text = article.passages[after.passage]?.text ?? '';
    const gap = gapBefore(article, edge);
    if (holdsTogether(gap, before.exact, after.exact)) return text.slice(before.start, after.end);
    if (gap !== '' || !isUnspaced(before.exact) || !isUnspaced(after.exact)) continue;
    const word = segmentAcross(text, after.start, article.language);
    if (word !== undefined) return word;
  }
  return undefined;
}

/**
 * Somebody else's words among the quoted ones: in a block quotation, or between quotation marks that the quote does
 * not show on both sides, with words of the writer around them.
 */
export function findOthersWords(quote: Quote, match: Match, article: Prepared): Speech | undefined {
  const passage = getPassage(match, article);
  if (passage.kind === 'quotation') return { start: 0, end: passage.text.length };
  const quoted = match.runs.flatMap(({ from, to }) => article.words.slice(from, to));
  const start = quoted[0]?.start ?? 0;
  const end = quoted.at(-1)?.end ?? 0;
  return speechOf(article, quoted[0]?.passage ?? -1).find((speech) => {
    if (speech.end <= start || speech.start >= end) return false;
    const inside = quoted.filter((word) => word.start >= speech.start && word.end <= speech.end);
    if (inside.length === 0) return false;
    const shown =
      isShown(speech.start, quote, match, article) && isShown(speech.end - 1, quote, match, article);
    return inside.length === quoted.length || !shown;
  });
}

/** The passage that a match stands in. */
export function getPassage(match: Match, article: Prepared): Passage {
  const [from] = getEnds(match);
  const passage = article.passages[article.words[from]?.passage ?? -1];
  if (!passage) throw new RangeError(`No passage holds word ${from}: the match is of another article.`);
  return passage;
}

/** What of its passage a quote takes, in UTF-16 units, with the punctuation that it shows at its ends. */
export function measureExtent(quote: Quote, match: Match, article: Prepared): Speech {
  const [from, to] = getEnds(match);
  let start = article.words[from]?.start ?? 0;
  let end = article.words[to - 1]?.end ?? 0;
  if (quote.runs[0]?.before) start -= (/\S*\s*$/u.exec(gapBefore(article, from))?.[0] ?? '').length;
  if (quote.runs.at(-1)?.after) end += (/^\S*/u.exec(gapAfter(article, to - 1))?.[0] ?? '').length;
  return { start, end };
}

/** True when the quotation mark at `at` is among what a quote shows. */
function isShown(at: number, quote: Quote, match: Match, article: Prepared): boolean {
  return match.runs.some(({ from, to }, index) => {
    const first = article.words[from];
    const last = article.words[to - 1];
    const run = quote.runs[index];
    if (!first || !last || !run) return false;
    if (at >= first.start && at < last.end) return true;
    const before = at < first.start && at >= first.start - gapBefore(article, from).length;
    const after = at >= last.end && at < last.end + gapAfter(article, to - 1).length;
    return (before && run.before.includes('"')) || (after && run.after.includes('"'));
  });
}

function isSameButForFirstCase(one: string, other: string, language: string): boolean {
  const [first = ''] = one;
  const [otherFirst = ''] = other;
  return (
    one.slice(first.length) === other.slice(otherFirst.length) &&
    first.toLocaleLowerCase(language) === otherFirst.toLocaleLowerCase(language)
  );
}

/** Far enough on either side for the Unicode rules to see a word whole. */
const AROUND = 60;

/** The word that runs over a place in a text of an unspaced script, by the Unicode rules. */
function segmentAcross(text: string, at: number, language: string): string | undefined {
  const start = Math.max(0, at - AROUND);
  const around = text.slice(start, at + AROUND);
  const word = new Intl.Segmenter(language, { granularity: 'word' }).segment(around).containing(at - start);
  return word && word.index < at - start ? word.segment : undefined;
}
