import { getPhrases, matchPhraseAt, type Phrases } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import { isAmount } from '../text/punctuation.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { countQuoteWords } from '../text/quote-words.ts';
import { GOVERNING_KINDS, type GoverningKind, GoverningScope, listOmissions } from './governing-scope.ts';

/** Something about a fair quote that may still mislead. Shown while writing, refused by a strict check. */
export interface Warning {
  reason: WarningReason;
  /** What may mislead, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  advice: string;
}

export type WarningReason =
  | 'dropped-negation'
  | 'dropped-condition'
  | 'dropped-hedge'
  | 'dropped-unit'
  | 'supplied-words'
  | 'lost-reference'
  | 'over-long'
  | 'same-sentence'
  | 'too-many'
  | 'too-close';

/** Words. Of 2,566 pull quotes that editors chose, one in twenty has more than 39. */
const LONGEST_FAIR_QUOTE = 40;

/** Returns what is to be said about one fair quote in its place. */
export function listWarnings(match: QuoteMatch): Warning[] {
  const phrases = getPhrases(match.article.language);
  return [
    ...(phrases ? warnOfWordsLeftOut(match, phrases) : []),
    ...warnOfUnits(match),
    ...(phrases ? warnOfWordsSupplied(match, phrases) : []),
    ...(phrases ? warnOfOpening(match, phrases) : []),
    ...warnOfLength(match),
  ];
}

const DROPPED: readonly [GoverningKind, WarningReason, string][] = [
  ['negations', 'dropped-negation', 'denies'],
  ['conditions', 'dropped-condition', 'sets a condition for'],
  ['hedges', 'dropped-hedge', 'qualifies'],
  ['limits', 'dropped-hedge', 'qualifies'],
];

/** An omission or a cut that drops a negation, a condition or a hedge governing the quoted words. */
function warnOfWordsLeftOut(match: QuoteMatch, phrases: Phrases): Warning[] {
  const warnings = new Map<WarningReason, Warning>();
  for (const left of listOmissions(match)) {
    const scope = new GoverningScope(left, phrases, match.article);
    for (const [kind, reason, does] of DROPPED) {
      const dropped = scope.find(kind);
      if (dropped === undefined || warnings.has(reason)) continue;
      warnings.set(reason, {
        reason,
        message: `The quote leaves out “${dropped}”, which ${does} what it says.`,
        advice: 'Quote these words too, or choose others.',
      });
    }
  }
  return [...warnings.values()];
}

/** A cut between a number and its unit. */
function warnOfUnits({ edges, article }: QuoteMatch): Warning[] {
  const cut = edges.find(
    (edge) =>
      article.areNeighbours(edge - 1, edge) &&
      isAmount(article.gapBefore(edge), article.word(edge - 1).exact, article.word(edge).exact),
  );
  if (cut === undefined) return [];
  const amount = article.text({ from: cut - 1, to: cut + 1 });
  return [
    {
      reason: 'dropped-unit',
      message: `The quote cuts “${amount}” and changes the amount.`,
      advice: 'Quote the number with its unit.',
    },
  ];
}

/** Supplied words that deny or weaken what is quoted, or that stand for more than a pronoun. */
function warnOfWordsSupplied(match: QuoteMatch, phrases: Phrases): Warning[] {
  const { quote, runs, article } = match;
  const joins = [...runs.map(({ run }) => run.joined), quote.ending];
  return joins.flatMap((join, index): Warning[] => {
    const supplied = join.supplied.map(({ loose }) => loose);
    if (supplied.length === 0) return [];
    const replaced = join.omission ? { from: 0, to: 0 } : findReplaced(match, index);
    const written = article.looseWords(replaced);
    if (written.join(' ') === supplied.join(' ')) return [];
    const standsForMore = written.some(
      (word) => !supplied.includes(word) && matchPhraseAt(phrases.pronouns, [word], 0) === 0,
    );
    const turnsSense = GOVERNING_KINDS.some((kind) =>
      supplied.some((_, at) => matchPhraseAt(phrases[kind], supplied, at) > 0),
    );
    if (!turnsSense && !standsForMore) return [];
    const words = join.supplied.map(({ exact }) => exact).join(' ');
    const instead = standsForMore ? ` for “${article.text(replaced)}”` : '';
    return [
      {
        reason: 'supplied-words',
        message: `The words in brackets, “${words}”, stand${instead} and may change what the writer says.`,
        advice: 'Supply a name for a pronoun and nothing else.',
      },
    ];
  });
}

/**
 * Returns the words that supplied ones stand for: those between two runs, or at an end the next one of the sentence.
 *
 * @param index Of the run after the supplied words; the number of runs for those after the last run.
 */
function findReplaced({ runs, article }: QuoteMatch, index: number): Span {
  const before = runs[index - 1]?.place.to;
  const after = runs[index]?.place.from;
  if (before !== undefined && after !== undefined) return { from: before, to: after };
  if (before !== undefined) {
    const isInSentence = before < article.sentenceAround(before - 1).to;
    return { from: before, to: isInSentence ? before + 1 : before };
  }
  if (after === undefined) throw new RangeError('A quote without runs has no words supplied.');
  const isInSentence = after > article.sentenceAround(after).from;
  return { from: isInSentence ? after - 1 : after, to: after };
}

/** A quote that opens with a pronoun or connective whose reference is lost. */
function warnOfOpening({ first: { run } }: QuoteMatch, phrases: Phrases): Warning[] {
  if (run.joined.supplied.length > 0) return [];
  const words = run.words.map(({ loose }) => loose);
  if (matchPhraseAt(phrases.selfContained, words, 0) > 0) return [];
  const pointing = [phrases.pronouns, phrases.connectives].find((list) => matchPhraseAt(list, words, 0) > 0);
  if (!pointing) return [];
  const opening = run.words.slice(0, matchPhraseAt(pointing, words, 0)).map(({ exact }) => exact);
  return [
    {
      reason: 'lost-reference',
      message: `The quote opens with “${opening.join(' ')}”, and what that refers to is not in it.`,
      advice: 'Supply a name in [brackets] for a pronoun, or begin after the connective.',
    },
  ];
}

/** A quote of more than forty words. */
function warnOfLength({ quote, article }: QuoteMatch): Warning[] {
  const words = countQuoteWords(quote.text, article.language);
  if (words <= LONGEST_FAIR_QUOTE) return [];
  return [
    {
      reason: 'over-long',
      message: `The quote has ${words} words; more than ${LONGEST_FAIR_QUOTE} are a paragraph, not a pull quote.`,
      advice: 'Choose the sentence that carries it.',
    },
  ];
}
