import type { Reason } from '../messages/refusal-text.ts';
import type { FindRules, Match } from '../text/find-quote.ts';
import type { Quote } from '../text/parse-quote.ts';
import type { Prepared } from '../text/prepared-article.ts';
import {
  findCutWord,
  findOthersWords,
  hasFairEnds,
  hasSameLetters,
  hasSamePunctuation,
  isOfTheBody,
  leavesOutWhatEllipsisSays,
  maySupplyFor,
} from './fair-quotation.ts';

/** The first rule that a match breaks. Order matters: what is worse comes first. */
export function findViolation(
  quote: Quote,
  match: Match,
  attribution: string | undefined,
  article: Prepared,
): Reason | undefined {
  if (!isOfTheBody(match, article)) return 'not-body';
  if (findCutWord(match, article) !== undefined) return 'cut-word';
  const each = (rule: typeof hasSameLetters) =>
    quote.runs.every((run, index) => rule(run, match.runs[index] ?? { from: 0, to: 0 }, article));
  if (!each(hasSameLetters)) return 'changed-case';
  if (!each(hasSamePunctuation)) return 'changed-punctuation';
  if (!hasFairEnds(quote, match, article)) return 'changed-punctuation';
  if (!leavesOutWhatEllipsisSays(quote, match, article)) return 'changed-punctuation';
  if (attribution === undefined && findOthersWords(quote, match, article)) return 'unattributed';
  return undefined;
}

/** Finds only what is spelled and pointed as the quote is. */
export function matchLetterForLetter(article: Prepared): FindRules {
  return {
    fits: (run, place) => hasSameLetters(run, place, article) && hasSamePunctuation(run, place, article),
    maySupplyFor: (left) => maySupplyFor(left, article),
  };
}

/** Finds the words however they are spelled and pointed. */
export function matchAnywhere(article: Prepared): FindRules {
  return { fits: () => true, maySupplyFor: (left) => maySupplyFor(left, article) };
}
