import { placeAround } from '../messages/corrected-quote.ts';
import { faultIn, letterForLetter } from './violations.ts';
import { endsOf, findQuote, type Match, type Span } from '../text/find-quote.ts';
import type { Passage } from '../text/passage.ts';
import type { Prepared } from '../text/prepared-article.ts';
import { asDrawn, withoutMarks } from '../text/punctuation.ts';
import { type Quote, readQuote } from '../text/parse-quote.ts';
import type { Refusal } from '../messages/refusal-text.ts';
import { refuse, refuseMatch, refuseWords } from '../messages/diagnose.ts';
import { extentOf, passageOf } from './fair-quotation.ts';
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

function spanOf(passage: number | undefined, article: Prepared): Span | undefined {
  if (passage === undefined) return undefined;
  return { from: article.firstWord[passage] ?? 0, to: article.firstWord[passage + 1] ?? 0 };
}

function nearestTo(at: number | undefined, matches: Match[], article: Prepared): Match | undefined {
  const away = (match: Match) => Math.abs((article.words[endsOf(match)[0]]?.start ?? 0) - (at ?? 0));
  return matches.toSorted((one, other) => away(one) - away(other))[0];
}
