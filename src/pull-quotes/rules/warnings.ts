import { suggestWholeSentence } from '../messages/longer-quote.ts';
import { getPhrases, type PhraseBook, type PhraseKind } from '../text/phrases.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { countQuoteWords } from '../text/quote-words.ts';
import type { GoverningKind } from './clause-scope.ts';
import { findDropped } from './governing-scope.ts';
import { isOwnWords } from './others-words.ts';
import { judgeBrackets } from './supplied-words.ts';

/** Something about a fair quote that may still mislead. Shown while writing, refused by a strict check. */
export interface Warning {
  reason: WarningReason;
  /** What may mislead, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  advice: string;
  /** A quote to paste instead, if one is known. */
  correction?: string;
}

type WarningReason =
  | 'dropped-negation'
  | 'dropped-condition'
  | 'dropped-hedge'
  | 'supplied-words'
  | 'own-words'
  | 'lost-reference'
  | 'over-long'
  | 'same-sentence'
  | 'too-many'
  | 'too-close';

/** Words. Of 2,566 pull quotes that editors chose, one in twenty has more than 39. */
const LONGEST_FAIR_QUOTE = 40;

/**
 * Returns what is to be said about one fair quote in its place.
 *
 * @param attribution Whose words the quote says they are; undefined for the writer's.
 */
export function listWarnings(match: QuoteMatch, attribution?: string): Warning[] {
  const phrases = getPhrases(match.language);
  return [
    ...warnOfWordsLeftOut(match, attribution),
    ...warnOfWordsSupplied(match),
    ...warnOfOwnWords(match, attribution),
    ...(phrases ? warnOfOpening(match, phrases) : []),
    ...warnOfLength(match),
  ];
}

const DROPPED: Readonly<Record<GoverningKind, { reason: WarningReason; does: string }>> = {
  negations: { reason: 'dropped-negation', does: 'may deny what it says' },
  conditions: { reason: 'dropped-condition', does: 'may set a condition for what it says' },
  hedges: { reason: 'dropped-hedge', does: 'qualifies what it says' },
  reports: { reason: 'dropped-hedge', does: 'gives it as somebody else’s view' },
  limits: { reason: 'dropped-hedge', does: 'qualifies what it says' },
};

/** Words left out that may govern the quoted ones. Where a denial or a condition surely does, the quote is refused. */
function warnOfWordsLeftOut(match: QuoteMatch, attribution: string | undefined): Warning[] {
  // Who says it is said by the attribution, too.
  const dropped = findDropped(match).filter(({ kind }) => kind !== 'reports' || attribution === undefined);
  if (dropped.length === 0) return [];
  const correction = suggestWholeSentence(match);
  const warnings = new Map<WarningReason, Warning>();
  for (const { kind, words } of dropped) {
    const { reason, does } = DROPPED[kind];
    if (warnings.has(reason)) continue;
    warnings.set(reason, {
      reason,
      message: `The quote leaves out “${words}”, which ${does}.`,
      advice: 'Quote these words too, or choose others.',
      ...(correction === undefined ? {} : { correction }),
    });
  }
  return [...warnings.values()];
}

/** Supplied words that only a person can judge. */
function warnOfWordsSupplied(match: QuoteMatch): Warning[] {
  return judgeBrackets(match)
    .filter(({ verdict }) => verdict === 'doubtful')
    .map(({ words, replaced }) => ({
      reason: 'supplied-words',
      message: `The words in brackets, “${words}”, ${replaced ? `stand for “${replaced}” and ` : ''}may change what the writer says.`,
      advice: 'Supply a name for a pronoun and nothing else.',
    }));
}

/** Words of the writer's that the quote says are somebody else's. */
function warnOfOwnWords(match: QuoteMatch, attribution: string | undefined): Warning[] {
  if (attribution === undefined || !isOwnWords(match, attribution)) return [];
  return [
    {
      reason: 'own-words',
      message: `The article does not have these words in quotation marks, and the quote says that ${attribution} said them.`,
      advice: 'Leave the attribution out, unless they are not the writer’s.',
    },
  ];
}

/** A quote that opens with a pronoun or connective whose reference is lost. */
function warnOfOpening({ first: { run } }: QuoteMatch, phrases: PhraseBook): Warning[] {
  if (run.joined.supplied.length > 0) return [];
  const words = run.words.map(({ loose }) => loose);
  if (phrases.matchAt('selfContained', words, 0) > 0) return [];
  const kinds: readonly PhraseKind[] = ['pronouns', 'connectives'];
  const length = kinds.map((kind) => phrases.matchAt(kind, words, 0)).find((one) => one > 0);
  if (length === undefined) return [];
  const opening = run.words.slice(0, length).map(({ exact }) => exact);
  return [
    {
      reason: 'lost-reference',
      message: `The quote opens with “${opening.join(' ')}”, and what that refers to is not in it.`,
      advice: 'Supply a name in [brackets] for a pronoun, or begin after the connective.',
    },
  ];
}

/** A quote of more than forty words. */
function warnOfLength({ quote, language }: QuoteMatch): Warning[] {
  const words = countQuoteWords(quote.text, language);
  if (words <= LONGEST_FAIR_QUOTE) return [];
  return [
    {
      reason: 'over-long',
      message: `The quote has ${words} words; more than ${LONGEST_FAIR_QUOTE} are a paragraph, not a pull quote.`,
      advice: 'Choose the sentence that carries it.',
    },
  ];
}
