import {
  findViolation,
  matchLetterForLetter,
  matchLoosely,
  VIOLATIONS,
  type Violation,
} from '../rules/violations.ts';
import { findQuote } from '../text/find-quote.ts';
import { parseQuote, type Quote } from '../text/parse-quote.ts';
import { LONGEST_PASSAGE, type PreparedArticle, type Span } from '../text/prepared-article.ts';
import { formatAsDrawn } from '../text/punctuation.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { describePlace, findLongestPart, formatForPasting, suggestCorrection } from './corrected-quote.ts';
import { suggestLongerQuote } from './longer-quote.ts';
import { findNearestPassage } from './nearest-passage.ts';
import type { Reason, Refusal } from './refusal-text.ts';

/** A quote that is said to stand in an article. */
export interface QuoteClaim {
  quote: Quote;
  article: PreparedArticle;
  /** Whose words they are said to be; undefined for the writer's. */
  attribution: string | undefined;
  /** The words among which the quote must stand; undefined for all of the article. */
  within: Span | undefined;
}

/**
 * Refuses a quote whose words stand somewhere, but not fairly. Returns undefined if they stand nowhere.
 *
 * @param matches Where they stand letter for letter, if anywhere.
 */
export function diagnoseMatch(claim: QuoteClaim, matches: readonly QuoteMatch[]): Refusal | undefined {
  const { quote, article, attribution, within } = claim;
  const found = matches.length > 0 ? matches : findQuote(quote, article, matchLoosely(article, within));
  const [least] = found
    .flatMap((match) => {
      const violation = findViolation(match, attribution);
      return violation ? [{ match, violation }] : [];
    })
    .sort((one, other) => rateSeverity(one.violation) - rateSeverity(other.violation));
  if (!least) return undefined;
  const { match, violation } = least;
  const { reason, words } = violation;
  return createRefusal(reason, quote.text, {
    about: { kind: match.passage.kind, ...(words === undefined ? {} : { words }) },
    nearest: describePlace(match.span, article),
    ...offerCorrection(correct(match, violation), claim),
  });
}

/** Of several places, the likeliest is the one where the quote is least wrong. */
function rateSeverity({ reason }: Violation): number {
  return -VIOLATIONS.indexOf(reason);
}

function correct(match: QuoteMatch, violation: Violation): string | undefined {
  switch (violation.reason) {
    case 'unattributed':
    case 'not-body':
      return undefined;
    case 'supplied-words':
    case 'dropped-negation':
    case 'dropped-condition':
    case 'dropped-unit':
      return suggestLongerQuote(match, violation);
    default:
      return suggestCorrection(match);
  }
}

/** Refuses a quote whose words stand nowhere in one passage, and says what comes nearest. */
export function diagnoseUnmatched(claim: QuoteClaim): Refusal {
  const { quote, article, within } = claim;
  const { text } = quote;
  const [elsewhere] = within ? findQuote(quote, article, matchLoosely(article)) : [];
  if (elsewhere) {
    return createRefusal('another-paragraph', text, { nearest: describePlace(elsewhere.span, article) });
  }
  const [across] = findQuote(quote, article, { ...matchLoosely(article), across: true });
  if (across) {
    const part = findLongestPart(across);
    return createRefusal('across-paragraphs', text, {
      nearest: describePlace(across.span, article),
      ...offerCorrection(formatForPasting(part, article), claim),
    });
  }
  const nearest = findNearestPassage(text, article, within) ?? (within && findNearestPassage(text, article));
  const [unread] = article.unread;
  if (!nearest && unread) {
    return createRefusal('unread', text, { about: { limit: LONGEST_PASSAGE, line: unread.line } });
  }
  if (!nearest) return createRefusal('not-found', text);
  return createRefusal(`${nearest.kind}-words`, text, {
    marked: formatAsDrawn(nearest.marked),
    nearest: describePlace(nearest.span, article),
    ...offerCorrection(nearest.correction, claim),
  });
}

/** Returns a refusal. `details.about` is what its wording needs to know, if anything. */
export function createRefusal(
  reason: Reason,
  text: string,
  details: Partial<Omit<Refusal, 'accepted' | 'reason' | 'text'>> = {},
): Refusal {
  const { about = {}, ...rest } = details;
  return { accepted: false, reason, about, text: formatAsDrawn(text), ...rest };
}

/** A correction is offered only if it obeys the rules that concern words; one that turns the sense gives way to a longer one. */
function offerCorrection(correction: string | undefined, claim: QuoteClaim): { correction?: string } {
  if (!correction) return {};
  const { article, within } = claim;
  const matches = findQuote(parseQuote(correction), article, matchLetterForLetter(article, within));
  for (const match of matches) {
    const violation = findViolation(match, 'Somebody');
    if (!violation) return { correction };
    const longer = suggestLongerQuote(match, violation);
    if (longer) return { correction: longer };
  }
  return {};
}
