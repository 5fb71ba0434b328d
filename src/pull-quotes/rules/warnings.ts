import { readSpan } from '../messages/corrected-quote.ts';
import type { Match, Span } from '../text/find-quote.ts';
import type { Quote } from '../text/parse-quote.ts';
import { getPhrases, matchPhraseAt, type Phrases } from '../text/phrases.ts';
import { gapBefore, type Prepared } from '../text/prepared-article.ts';
import { isAmount } from '../text/punctuation.ts';
import { countQuoteWords } from '../text/quote-words.ts';
import { findEnclosingSentence } from '../text/sentence-of-word.ts';
import { findGoverningWords, GOVERNING_KINDS, type GoverningKind, listOmissions } from './governing-scope.ts';

/** Something about a fair quote that may still mislead: said while writing, refused by a strict check. */
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
export const LONGEST_FAIR_QUOTE = 40;

/** What is to be said about one fair quote, as it stands in its place. */
export function listWarnings(quote: Quote, match: Match, article: Prepared): Warning[] {
  const phrases = getPhrases(article.language);
  return [
    ...(phrases ? onWordsLeftOut(match, article, phrases) : []),
    ...onUnits(match, article),
    ...onWordsSupplied(quote, match, article, phrases),
    ...(phrases ? onOpening(quote, phrases) : []),
    ...onLength(quote, article.language),
  ];
}

const DROPPED: readonly [GoverningKind, WarningReason, string][] = [
  ['negations', 'dropped-negation', 'denies'],
  ['conditions', 'dropped-condition', 'sets a condition for'],
  ['hedges', 'dropped-hedge', 'qualifies'],
  ['limits', 'dropped-hedge', 'qualifies'],
];

/** An omission or a cut that drops a negation, a condition or a hedge governing the quoted words. */
function onWordsLeftOut(match: Match, article: Prepared, phrases: Phrases): Warning[] {
  const warnings = new Map<WarningReason, Warning>();
  for (const left of listOmissions(match, article)) {
    for (const [kind, reason, does] of DROPPED) {
      const dropped = findGoverningWords(left, kind, phrases, article);
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
function onUnits(match: Match, article: Prepared): Warning[] {
  for (const edge of match.runs.flatMap(({ from, to }) => [from, to])) {
    const before = article.words[edge - 1];
    const after = article.words[edge];
    if (before?.passage !== after?.passage || !before || !after) continue;
    if (!isAmount(gapBefore(article, edge), before.exact, after.exact)) continue;
    return [
      {
        reason: 'dropped-unit',
        message: `The quote cuts “${readSpan(article, { from: edge - 1, to: edge + 1 })}” and changes the amount.`,
        advice: 'Quote the number with its unit.',
      },
    ];
  }
  return [];
}

/** Words supplied that deny or weaken what is quoted, or that stand for more than a pronoun. */
function onWordsSupplied(
  quote: Quote,
  match: Match,
  article: Prepared,
  phrases: Phrases | undefined,
): Warning[] {
  if (!phrases) return [];
  const warnings: Warning[] = [];
  for (const [index, { joined }] of [...quote.runs, { joined: quote.ending }].entries()) {
    const supplied = joined.supplied.map(({ loose }) => loose);
    if (supplied.length === 0) continue;
    const span = joined.omission ? { from: 0, to: 0 } : replacedAt(index, match, article);
    const replaced = article.words
      .slice(span.from, span.to)
      .filter(({ loose }) => !supplied.includes(loose) && matchPhraseAt(phrases.pronouns, [loose], 0) === 0);
    const written = article.words.slice(span.from, span.to).map(({ loose }) => loose);
    if (written.join(' ') === supplied.join(' ')) continue;
    const turns = GOVERNING_KINDS.some((kind) =>
      supplied.some((_, at) => matchPhraseAt(phrases[kind], supplied, at) > 0),
    );
    if (!turns && replaced.length === 0) continue;
    const words = joined.supplied.map(({ exact }) => exact).join(' ');
    const stead = replaced.length > 0 ? ` for “${readSpan(article, span)}”` : '';
    warnings.push({
      reason: 'supplied-words',
      message: `The words in brackets, “${words}”, stand${stead} and may change what the writer says.`,
      advice: 'Supply a name for a pronoun and nothing else.',
    });
  }
  return warnings;
}

/** The words that supplied ones stand for: those between two stretches, or at an end the next one of the sentence. */
function replacedAt(index: number, match: Match, article: Prepared): Span {
  const from = match.runs[index - 1]?.to;
  const to = match.runs[index]?.from;
  if (from !== undefined && to !== undefined) return { from, to };
  const place = from ?? (to ?? 0) - 1;
  const neighbour = from === undefined ? to : from - 1;
  const sentence = findEnclosingSentence(neighbour ?? 0, article);
  return place >= sentence.from && place < sentence.to ? { from: place, to: place + 1 } : { from: 0, to: 0 };
}

/** A quote that opens with a pronoun or connective whose reference is lost. */
function onOpening(quote: Quote, phrases: Phrases): Warning[] {
  const [first] = quote.runs;
  if (!first || first.joined.supplied.length > 0) return [];
  const words = first.words.map(({ loose }) => loose);
  if (matchPhraseAt(phrases.selfContained, words, 0) > 0) return [];
  const pointing = [phrases.pronouns, phrases.connectives].find((list) => matchPhraseAt(list, words, 0) > 0);
  if (!pointing) return [];
  const opening = first.words.slice(0, matchPhraseAt(pointing, words, 0)).map(({ exact }) => exact);
  return [
    {
      reason: 'lost-reference',
      message: `The quote opens with “${opening.join(' ')}”, and what that refers to is not in it.`,
      advice: 'Supply a name in [brackets] for a pronoun, or begin after the connective.',
    },
  ];
}

/** A quote of more than forty words. */
function onLength(quote: Quote, language: string): Warning[] {
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
