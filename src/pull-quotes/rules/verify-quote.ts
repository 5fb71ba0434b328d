import { describePlace } from '../messages/corrected-quote.ts';
import { createRefusal, diagnoseMatch, diagnoseUnmatched } from '../messages/diagnose.ts';
import type { Refusal } from '../messages/refusal-text.ts';
import { findQuote, getEnds, type Match, type Span } from '../text/find-quote.ts';
import { parseQuote, type Quote } from '../text/parse-quote.ts';
import type { Passage } from '../text/passage.ts';
import type { Prepared } from '../text/prepared-article.ts';
import { formatAsDrawn, stripMarks } from '../text/punctuation.ts';
import { getPassage, measureExtent } from './fair-quotation.ts';
import { findViolation, matchLetterForLetter } from './violations.ts';
import { listWarnings, type Warning } from './warnings.ts';

/** A pull quote as its writer asks for it. */
export interface QuoteToVerify {
  text: string;
  /** Whose words they are, when not the writer's. */
  attribution?: string | undefined;
}

/** Where to look, and what for. */
export interface VerifyOptions {
  /** Index of the passage that must hold the words; any passage of the body when left out. */
  within?: number;
  /** Place in that passage, in UTF-16 units: of several matches in it, the nearest is taken. */
  at?: number;
}

/** A quote that may stand. */
export interface VerifiedQuote {
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
export const MOST_RUNS = 12;

/**
 * Judges one quote by the rules of fair quotation (this folder's README). It never throws: what cannot stand comes
 * back as a refusal.
 *
 * @param article The article, from `prepare`.
 */
export function verifyQuote(
  request: QuoteToVerify,
  article: Prepared,
  options: VerifyOptions = {},
): VerifiedQuote | Refusal {
  const { text } = request;
  if (text.length > LONGEST_QUOTE) {
    return createRefusal('too-long', text.slice(0, 200), {}, { limit: LONGEST_QUOTE });
  }
  if (!text.isWellFormed()) return createRefusal('malformed', text.toWellFormed());
  const judged = judge(text, request, article, options);
  if (judged.accepted) return judged;
  const plain = stripMarks(text);
  return plain === text ? judged : judge(plain, request, article, options);
}

function judge(
  text: string,
  request: QuoteToVerify,
  article: Prepared,
  options: VerifyOptions,
): VerifiedQuote | Refusal {
  const quote = parseQuote(text);
  if (quote.runs.length === 0) return createRefusal('empty', text);
  if (quote.runs.length > MOST_RUNS) return createRefusal('in-pieces', text, {}, { limit: MOST_RUNS });
  const attribution = request.attribution?.trim() || undefined;
  const within = spanOf(options.within, article);
  const matches = findQuote(quote, article, matchLetterForLetter(article), within);
  const fair = matches.filter((match) => !findViolation(quote, match, attribution, article));
  const chosen =
    options.within === undefined && fair.length > 1 ? undefined : nearestTo(options.at, fair, article);
  if (chosen) return accept(quote, chosen, attribution, article);
  if (fair.length > 1) {
    return createRefusal('ambiguous', text, {
      places: fair.map((match) => describePlace(...getEnds(match), article)),
    });
  }
  return (
    diagnoseMatch(quote, matches, attribution, article, within) ?? diagnoseUnmatched(quote, article, within)
  );
}

function accept(
  quote: Quote,
  match: Match,
  attribution: string | undefined,
  article: Prepared,
): VerifiedQuote {
  const [from, to] = getEnds(match);
  return {
    accepted: true,
    text: formatAsDrawn(quote.text),
    ...(attribution === undefined ? {} : { attribution }),
    source: getPassage(match, article),
    ...measureExtent(quote, match, article),
    words: { from, to },
    warnings: listWarnings(quote, match, article),
  };
}

function spanOf(passage: number | undefined, article: Prepared): Span | undefined {
  if (passage === undefined) return undefined;
  return { from: article.firstWord[passage] ?? 0, to: article.firstWord[passage + 1] ?? 0 };
}

function nearestTo(at: number | undefined, matches: Match[], article: Prepared): Match | undefined {
  const away = (match: Match) => Math.abs((article.words[getEnds(match)[0]]?.start ?? 0) - (at ?? 0));
  return matches.toSorted((one, other) => away(one) - away(other))[0];
}
