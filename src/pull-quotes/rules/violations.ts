import type { Search } from '../text/find-quote.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { findCutAmount } from './amounts.ts';
import {
  findCutWord,
  hasFairEnds,
  hasSameLetters,
  hasSamePunctuation,
  isOfTheBody,
  leavesOutWhatEllipsisSays,
  maySupplyFor,
} from './fair-quotation.ts';
import { findDropped } from './governing-scope.ts';
import { findOthersWords } from './others-words.ts';
import { judgeBrackets } from './supplied-words.ts';

/** The rules that a quote can break where its words stand, what is worse first. */
export const VIOLATIONS = [
  'not-body',
  'cut-word',
  'changed-case',
  'changed-punctuation',
  'supplied-words',
  'dropped-negation',
  'dropped-condition',
  'dropped-unit',
  'unattributed',
] as const;

/** A rule that a quote breaks, and the words that it breaks it with. */
export interface Violation {
  reason: (typeof VIOLATIONS)[number];
  /** The word cut in two, the words dropped, supplied or somebody else's; absent if no words are to blame. */
  words?: string;
}

/**
 * Returns the first rule that a match breaks, in the order of VIOLATIONS; undefined for a fair quote.
 *
 * @param attribution Whose words the quote says they are; undefined for the writer's.
 */
export function findViolation(match: QuoteMatch, attribution: string | undefined): Violation | undefined {
  return findChange(match) ?? findTurnedSense(match) ?? findBorrowing(match, attribution);
}

/** Letters, punctuation and places: what can be compared sign by sign. */
function findChange(match: QuoteMatch): Violation | undefined {
  const { runs, article } = match;
  if (!isOfTheBody(match)) return { reason: 'not-body' };
  const cut = findCutWord(match);
  if (cut !== undefined) return { reason: 'cut-word', words: cut };
  const each = (rule: typeof hasSameLetters) => runs.every(({ run, place }) => rule(run, place, article));
  if (!each(hasSameLetters)) return { reason: 'changed-case' };
  if (!each(hasSamePunctuation)) return { reason: 'changed-punctuation' };
  if (!hasFairEnds(match)) return { reason: 'changed-punctuation' };
  if (!leavesOutWhatEllipsisSays(match)) return { reason: 'changed-punctuation' };
  return undefined;
}

/** What makes the same words say something else. */
function findTurnedSense(match: QuoteMatch): Violation | undefined {
  const bracket = judgeBrackets(match).find(({ verdict }) => verdict === 'unfair');
  if (bracket) return { reason: 'supplied-words', words: bracket.words };
  const dropped = findDropped(match).filter(({ isCertain }) => isCertain);
  const negation = dropped.find(({ kind }) => kind === 'negations');
  if (negation) return { reason: 'dropped-negation', words: negation.words };
  const condition = dropped.find(({ kind }) => kind === 'conditions');
  if (condition) return { reason: 'dropped-condition', words: condition.words };
  const amount = findCutAmount(match);
  return amount === undefined ? undefined : { reason: 'dropped-unit', words: amount };
}

/** Characters of somebody else's words that a message shows. */
const SPEECH_SHOWN = 60;

function findBorrowing(match: QuoteMatch, attribution: string | undefined): Violation | undefined {
  const speech = attribution === undefined ? findOthersWords(match) : undefined;
  if (!speech) return undefined;
  if (match.passage.kind === 'quotation') return { reason: 'unattributed' };
  const text = match.article.textOf(match.passageIndex);
  const { start, end } = speech;
  const isLong = end - start > SPEECH_SHOWN;
  const words = isLong ? `${text.slice(start, start + SPEECH_SHOWN)}…` : text.slice(start, end);
  return { reason: 'unattributed', words };
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
