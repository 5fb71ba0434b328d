import { getWordSegmenter } from '../../languages/text/segmenters.ts';
import { isPlain, type Run } from '../text/parse-quote.ts';
import type { Passage } from '../text/passage.ts';
import { getPhrases } from '../text/phrases.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import { isSameEnding, isWrittenAsOne, normalizePunctuation, OMISSION } from '../text/punctuation.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { isUnspaced } from '../text/quote-words.ts';
import { GOVERNING_KINDS } from './clause-scope.ts';

/** The kinds of passage that are the body; what stands elsewhere is not what the article says in its course. */
export const BODY_KINDS: readonly Passage['kind'][] = ['paragraph', 'item', 'quotation'];

/** True for words of the body, not of a heading, a caption, a footnote, a table or code. */
export function isOfTheBody(match: QuoteMatch): boolean {
  return BODY_KINDS.includes(match.passage.kind);
}

/** True for the same letters; only the first letter of a run may change its case. */
export function hasSameLetters(run: Run, place: Span, article: PreparedArticle): boolean {
  const language = article.languageOf(article.word(place.from).passage);
  return run.words.every(({ exact, freeCase }, index) => {
    const source = article.word(place.from + index).exact;
    return exact === source || (freeCase && isSameButForFirstCase(exact, source, language));
  });
}

/** True for the same punctuation between the words, typography aside. */
export function hasSamePunctuation(run: Run, place: Span, article: PreparedArticle): boolean {
  return run.between.every(
    (between, index) => between === normalizePunctuation(article.gapAfter(place.from + index)),
  );
}

/**
 * True for the same punctuation at the ends of each run. A final stop, comma or colon may go and a stop may be added;
 * a question or exclamation mark may not come, and may go only with words left out; nothing else may come.
 */
export function hasFairEnds({ quote, runs, article, language }: QuoteMatch): boolean {
  return runs.every(({ run, place: { from, to } }, index) => {
    const next = runs[index + 1]?.run.joined ?? quote.ending;
    const before = normalizePunctuation(article.gapBefore(from));
    const after = normalizePunctuation(article.gapAfter(to - 1));
    const context = { isWhole: isPlain(next), language };
    return before.endsWith(run.before) && isSameEnding(run.after, after, context);
  });
}

/** True if every ellipsis between two runs stands for words left out, or for an ellipsis of the article. */
export function leavesOutWhatEllipsisSays({ runs, article }: QuoteMatch): boolean {
  return runs.every(({ run, place }, index) => {
    const previous = runs[index - 1];
    if (!run.joined.omission || !previous || place.from > previous.place.to) return true;
    return normalizePunctuation(article.gapBefore(place.from)).includes(OMISSION);
  });
}

/**
 * True for words that supplied ones may replace: a name, a pronoun, a title, but not words that deny, limit or weaken,
 * which would be dropped without an ellipsis. In a language without word lists, any may go.
 */
export function maySupplyFor(left: Span, article: PreparedArticle): boolean {
  if (left.from === left.to) return true;
  const phrases = getPhrases(article.languageOf(article.word(left.from).passage));
  if (!phrases) return true;
  const words = article.looseWords(left);
  return GOVERNING_KINDS.every((kind) => phrases.findAll(kind, words).length === 0);
}

/** Returns the word that a run begins or ends inside of ("violent" out of "non-violent"); undefined if there is none. */
export function findCutWord({ edges, article, language }: QuoteMatch): string | undefined {
  for (const edge of edges) {
    if (!article.areNeighbours(edge - 1, edge)) continue;
    const before = article.word(edge - 1);
    const after = article.word(edge);
    const gap = article.gapBefore(edge);
    if (isWrittenAsOne(gap, before.exact, after.exact)) return article.text({ from: edge - 1, to: edge + 1 });
    if (gap !== '' || !isUnspaced(before.exact) || !isUnspaced(after.exact)) continue;
    const word = segmentAcross(article.textOf(after.passage), after.start, language);
    if (word !== undefined) return word;
  }
  return undefined;
}

function isSameButForFirstCase(one: string, other: string, language: string): boolean {
  const [[first = ''], [otherFirst = '']] = [one, other];
  return (
    one.slice(first.length) === other.slice(otherFirst.length) &&
    first.toLocaleLowerCase(language) === otherFirst.toLocaleLowerCase(language)
  );
}

/** UTF-16 units on either side, enough for the Unicode rules to see a word whole. */
const AROUND = 60;

/** Returns the word that runs across a place in a text of an unspaced script, by the Unicode rules. */
function segmentAcross(text: string, at: number, language: string): string | undefined {
  const start = Math.max(0, at - AROUND);
  const around = text.slice(start, at + AROUND);
  const word = getWordSegmenter(language)
    .segment(around)
    .containing(at - start);
  return word && word.index < at - start ? word.segment : undefined;
}
