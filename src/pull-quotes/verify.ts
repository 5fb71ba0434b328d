import { correctionOf, longestPart, pasteable, placeAround } from './correction.ts';
import { endsOf, type FindRules, findQuote, type Match, type Span } from './find.ts';
import { findNearest } from './nearest.ts';
import type { Passage } from './passage.ts';
import { LONGEST_PASSAGE, type Prepared } from './prepare.ts';
import { asDrawn, withoutMarks } from './punctuation.ts';
import { type Quote, readQuote } from './quote.ts';
import { type Reason, type Refusal, wordingOf } from './refusal.ts';
import {
  extentOf,
  hasFairEnds,
  hasSameLetters,
  hasSamePunctuation,
  isOfTheBody,
  leavesOutWhatItSays,
  maySupplyFor,
  othersWords,
  passageOf,
  wordCutInTwo,
} from './rules.ts';
import { type Warning, warningsOf } from './warnings.ts';

/** A pull quote as its writer asks for it. */
export interface Request {
  text: string;
  /** Whose words they are, when not the writer's. */
  attribution?: string | undefined;
}

/** Where to look, and what for. */
export interface Options {
  /** Index of the passage that must hold the words; any passage of the body when left out. */
  within?: number;
  /** Place in that passage, in UTF-16 units: of several matches in it, the nearest is taken. */
  at?: number;
}

/** A quote that may stand. */
export interface Verified {
  accepted: true;
  /** The quote as it is drawn. */
  text: string;
  attribution?: string;
  /** The passage its words stand in. */
  source: Passage;
  /** Where in that passage's text, in UTF-16 units, `[start, end)`. */
  start: number;
  end: number;
  /** The same in the article's words, `[from, to)`. */
  words: Span;
  warnings: Warning[];
}

/** UTF-16 units. Forty words have about 250; the rest is leave to be wrong and be told so. */
export const LONGEST_QUOTE = 5000;

/** Stretches of words that a quote may be pieced together from: our own figure, far above any fair one. */
export const MOST_STRETCHES = 12;

/**
 * Judges one quote by the rules of fair quotation (this folder's README). It never throws: what cannot stand comes
 * back as a refusal.
 *
 * @param article The article, from `prepare`.
 */
export function verifyQuote(request: Request, article: Prepared, options: Options = {}): Verified | Refusal {
  const { text } = request;
  if (text.length > LONGEST_QUOTE) {
    return refuse('too-long', text.slice(0, 200), {}, { limit: LONGEST_QUOTE });
  }
  if (!text.isWellFormed()) return refuse('malformed', text.toWellFormed());
  const judged = judge(text, request, article, options);
  if (judged.accepted) return judged;
  const plain = withoutMarks(text);
  return plain === text ? judged : judge(plain, request, article, options);
}

function judge(text: string, request: Request, article: Prepared, options: Options): Verified | Refusal {
  const quote = readQuote(text);
  if (quote.runs.length === 0) return refuse('empty', text);
  if (quote.runs.length > MOST_STRETCHES) return refuse('in-pieces', text, {}, { limit: MOST_STRETCHES });
  const attribution = request.attribution?.trim() || undefined;
  const within = spanOf(options.within, article);
  const matches = findQuote(quote, article, letterForLetter(article), within);
  const fair = matches.filter((match) => !faultIn(quote, match, attribution, article));
  const chosen =
    options.within === undefined && fair.length > 1 ? undefined : nearestTo(options.at, fair, article);
  if (chosen) return accept(quote, chosen, attribution, article);
  if (fair.length > 1) {
    return refuse('ambiguous', text, { places: fair.map((match) => placeAround(...endsOf(match), article)) });
  }
  return refuseMatch(quote, matches, attribution, article, within) ?? refuseWords(quote, article, within);
}

/** The first rule that a match breaks. Order matters: what is worse comes first. */
function faultIn(
  quote: Quote,
  match: Match,
  attribution: string | undefined,
  article: Prepared,
): Reason | undefined {
  if (!isOfTheBody(match, article)) return 'not-body';
  if (wordCutInTwo(match, article) !== undefined) return 'cut-word';
  const each = (rule: typeof hasSameLetters) =>
    quote.runs.every((run, index) => rule(run, match.runs[index] ?? { from: 0, to: 0 }, article));
  if (!each(hasSameLetters)) return 'changed-case';
  if (!each(hasSamePunctuation)) return 'changed-punctuation';
  if (!hasFairEnds(quote, match, article)) return 'changed-punctuation';
  if (!leavesOutWhatItSays(quote, match, article)) return 'changed-punctuation';
  if (attribution === undefined && othersWords(quote, match, article)) return 'unattributed';
  return undefined;
}

function accept(quote: Quote, match: Match, attribution: string | undefined, article: Prepared): Verified {
  const [from, to] = endsOf(match);
  return {
    accepted: true,
    text: asDrawn(quote.text),
    ...(attribution === undefined ? {} : { attribution }),
    source: passageOf(match, article),
    ...extentOf(quote, match, article),
    words: { from, to },
    warnings: warningsOf(quote, match, article),
  };
}

/** Refuses a quote whose words stand somewhere, but not fairly. */
function refuseMatch(
  quote: Quote,
  matches: Match[],
  attribution: string | undefined,
  article: Prepared,
  within: Span | undefined,
): Refusal | undefined {
  const found = matches.length > 0 ? matches : findQuote(quote, article, anywhere(article), within);
  const least = found
    .map((match) => ({ match, reason: faultIn(quote, match, attribution, article) }))
    .sort((one, other) => LEAST_FIRST.indexOf(one.reason) - LEAST_FIRST.indexOf(other.reason))[0];
  if (!least?.reason) return undefined;
  const { match, reason } = least;
  const correction =
    reason === 'unattributed' || reason === 'not-body' ? undefined : correctionOf(quote, match, article);
  const word = reason === 'unattributed' ? speechQuoted(quote, match, article) : wordCutInTwo(match, article);
  return refuse(
    reason,
    quote.text,
    { nearest: placeAround(...endsOf(match), article), ...offered(correction, article, within) },
    { kind: passageOf(match, article).kind, ...(word === undefined ? {} : { word }) },
  );
}

/** The beginning of somebody else's words that a quote takes, for a message; none of a block quotation. */
function speechQuoted(quote: Quote, match: Match, article: Prepared): string | undefined {
  const { kind, text } = passageOf(match, article);
  const speech = kind === 'quotation' ? undefined : othersWords(quote, match, article);
  if (!speech) return undefined;
  return speech.end - speech.start > 60
    ? `${text.slice(speech.start, speech.start + 60)}…`
    : text.slice(speech.start, speech.end);
}

/** Refuses a quote whose words stand nowhere in one passage, and says what comes nearest. */
function refuseWords(quote: Quote, article: Prepared, within: Span | undefined): Refusal {
  const { text } = quote;
  const elsewhere = within && findQuote(quote, article, anywhere(article))[0];
  if (elsewhere)
    return refuse('another-paragraph', text, { nearest: placeAround(...endsOf(elsewhere), article) });
  const across = findQuote(quote, article, anywhere(article), undefined, true)[0];
  if (across) {
    const part = longestPart(across, article);
    return refuse('across-paragraphs', text, {
      nearest: placeAround(...endsOf(across), article),
      ...offered(pasteable(article, part.from, part.to), article, within),
    });
  }
  const nearest = findNearest(text, article, within) ?? (within && findNearest(text, article));
  const unread = article.unread[0];
  if (!nearest && unread) return refuse('unread', text, {}, { limit: LONGEST_PASSAGE, line: unread.line });
  if (!nearest) return refuse('not-found', text);
  return refuse(`${nearest.kind}-words`, text, {
    marked: asDrawn(nearest.marked),
    nearest: placeAround(nearest.span.from, nearest.span.to, article),
    ...offered(nearest.correction, article, within),
  });
}

/** From the smallest fault to the greatest: of several places, the likeliest is the one that is least wrong. */
const LEAST_FIRST: (Reason | undefined)[] = [
  'unattributed',
  'changed-punctuation',
  'changed-case',
  'cut-word',
  'not-body',
];

function refuse(
  reason: Reason,
  text: string,
  more: Partial<Refusal> = {},
  about: Parameters<typeof wordingOf>[1] = {},
): Refusal {
  return { accepted: false, reason, ...wordingOf(reason, about), text: asDrawn(text), ...more };
}

/** A correction is offered only once it has been found to keep the rules that concern words. */
function offered(
  correction: string | undefined,
  article: Prepared,
  within: Span | undefined,
): { correction?: string } {
  if (!correction) return {};
  const quote = readQuote(correction);
  const holds = findQuote(quote, article, letterForLetter(article), within).some(
    (match) => !faultIn(quote, match, 'somebody', article),
  );
  return holds ? { correction } : {};
}

function letterForLetter(article: Prepared): FindRules {
  return {
    fits: (run, place) => hasSameLetters(run, place, article) && hasSamePunctuation(run, place, article),
    maySupplyFor: (left) => maySupplyFor(left, article),
  };
}

function anywhere(article: Prepared): FindRules {
  return { fits: () => true, maySupplyFor: (left) => maySupplyFor(left, article) };
}

function spanOf(passage: number | undefined, article: Prepared): Span | undefined {
  if (passage === undefined) return undefined;
  return { from: article.firstWord[passage] ?? 0, to: article.firstWord[passage + 1] ?? 0 };
}

function nearestTo(at: number | undefined, matches: Match[], article: Prepared): Match | undefined {
  const away = (match: Match) => Math.abs((article.words[endsOf(match)[0]]?.start ?? 0) - (at ?? 0));
  return matches.toSorted((one, other) => away(one) - away(other))[0];
}
