import type { Reason } from '../messages/refusal-text.ts';
import type { Search } from '../text/find-quote.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import {
  findCutWord,
  hasFairEnds,
  hasSameLetters,
  hasSamePunctuation,
  isOfTheBody,
  leavesOutWhatEllipsisSays,
  maySupplyFor,
} from './fair-quotation.ts';
import { findOthersWords } from './others-words.ts';

/**
 * Returns the first rule that a match breaks, what is worse first; undefined for a fair quote.
 *
 * @param attribution Whose words the quote says they are; undefined for the writer's.
 */
export function findViolation(match: QuoteMatch, attribution: string | undefined): Reason | undefined {
  const { runs, article } = match;
  if (!isOfTheBody(match)) return 'not-body';
  if (findCutWord(match) !== undefined) return 'cut-word';
  const each = (rule: typeof hasSameLetters) => runs.every(({ run, place }) => rule(run, place, article));
  if (!each(hasSameLetters)) return 'changed-case';
  if (!each(hasSamePunctuation)) return 'changed-punctuation';
  if (!hasFairEnds(match)) return 'changed-punctuation';
  if (!leavesOutWhatEllipsisSays(match)) return 'changed-punctuation';
  if (attribution === undefined && findOthersWords(match)) return 'unattributed';
  return undefined;
}

/** A search that finds only what is spelled and punctuated as the quote is. */
export function matchLetterForLetter(article: PreparedArticle, within?: Span): Search {
  return {
    within,
    fits: (run, place) => hasSameLetters(run, place, article) && hasSamePunctuation(run, place, article),
    maySupplyFor: (left) => maySupplyFor(left, article),
  };
}

/** A search that finds the words however they are spelled and punctuated. */
export function matchLoosely(article: PreparedArticle, within?: Span): Search {
  return { within, fits: () => true, maySupplyFor: (left) => maySupplyFor(left, article) };
}
