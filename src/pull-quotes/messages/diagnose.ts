import { findCutWord, findOthersWords, getPassage } from '../rules/fair-quotation.ts';
import { findViolation, matchAnywhere, matchLetterForLetter } from '../rules/violations.ts';
import { findQuote, getEnds, type Match, type Span } from '../text/find-quote.ts';
import { parseQuote, type Quote } from '../text/parse-quote.ts';
import { LONGEST_PASSAGE, type Prepared } from '../text/prepared-article.ts';
import { formatAsDrawn } from '../text/punctuation.ts';
import { describePlace, findLongestPart, formatForPasting, suggestCorrection } from './corrected-quote.ts';
import { findNearestPassage } from './nearest-passage.ts';
import { describeRefusal, type Reason, type Refusal } from './refusal-text.ts';

/** Refuses a quote whose words stand somewhere, but not fairly; nothing where they stand nowhere. */
export function diagnoseMatch(
  quote: Quote,
  matches: Match[],
  attribution: string | undefined,
  article: Prepared,
  within: Span | undefined,
): Refusal | undefined {
  const found = matches.length > 0 ? matches : findQuote(quote, article, matchAnywhere(article), within);
  const least = found
    .map((match) => ({ match, reason: findViolation(quote, match, attribution, article) }))
    .sort((one, other) => LEAST_FIRST.indexOf(one.reason) - LEAST_FIRST.indexOf(other.reason))[0];
  if (!least?.reason) return undefined;
  const { match, reason } = least;
  const correction =
    reason === 'unattributed' || reason === 'not-body' ? undefined : suggestCorrection(quote, match, article);
  const word = reason === 'unattributed' ? speechQuoted(quote, match, article) : findCutWord(match, article);
  return createRefusal(
    reason,
    quote.text,
    { nearest: describePlace(...getEnds(match), article), ...offered(correction, article, within) },
    { kind: getPassage(match, article).kind, ...(word === undefined ? {} : { word }) },
  );
}

/** The beginning of somebody else's words that a quote takes, for a message; none of a block quotation. */
function speechQuoted(quote: Quote, match: Match, article: Prepared): string | undefined {
  const { kind, text } = getPassage(match, article);
  const speech = kind === 'quotation' ? undefined : findOthersWords(quote, match, article);
  if (!speech) return undefined;
  return speech.end - speech.start > 60
    ? `${text.slice(speech.start, speech.start + 60)}…`
    : text.slice(speech.start, speech.end);
}

/** Refuses a quote whose words stand nowhere in one passage, and says what comes nearest. */
export function diagnoseUnmatched(quote: Quote, article: Prepared, within: Span | undefined): Refusal {
  const { text } = quote;
  const elsewhere = within && findQuote(quote, article, matchAnywhere(article))[0];
  if (elsewhere) {
    return createRefusal('another-paragraph', text, {
      nearest: describePlace(...getEnds(elsewhere), article),
    });
  }
  const across = findQuote(quote, article, matchAnywhere(article), undefined, true)[0];
  if (across) {
    const part = findLongestPart(across, article);
    return createRefusal('across-paragraphs', text, {
      nearest: describePlace(...getEnds(across), article),
      ...offered(formatForPasting(article, part.from, part.to), article, within),
    });
  }
  const nearest = findNearestPassage(text, article, within) ?? (within && findNearestPassage(text, article));
  const unread = article.unread[0];
  if (!nearest && unread)
    return createRefusal('unread', text, {}, { limit: LONGEST_PASSAGE, line: unread.line });
  if (!nearest) return createRefusal('not-found', text);
  return createRefusal(`${nearest.kind}-words`, text, {
    marked: formatAsDrawn(nearest.marked),
    nearest: describePlace(nearest.span.from, nearest.span.to, article),
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

/** A refusal with its wording. */
export function createRefusal(
  reason: Reason,
  text: string,
  more: Partial<Refusal> = {},
  about: Parameters<typeof describeRefusal>[1] = {},
): Refusal {
  return { accepted: false, reason, ...describeRefusal(reason, about), text: formatAsDrawn(text), ...more };
}

/** A correction is offered only once it has been found to keep the rules that concern words. */
function offered(
  correction: string | undefined,
  article: Prepared,
  within: Span | undefined,
): { correction?: string } {
  if (!correction) return {};
  const quote = parseQuote(correction);
  const holds = findQuote(quote, article, matchLetterForLetter(article), within).some(
    (match) => !findViolation(quote, match, 'somebody', article),
  );
  return holds ? { correction } : {};
}
