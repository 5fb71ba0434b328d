import { correctionOf, longestPart, pasteable, placeAround } from './corrected-quote.ts';
import { anywhere, faultIn, letterForLetter } from '../rules/violations.ts';
import { endsOf, findQuote, type Match, type Span } from '../text/find-quote.ts';
import { findNearest } from './nearest-passage.ts';
import { LONGEST_PASSAGE, type Prepared } from '../text/prepared-article.ts';
import { asDrawn } from '../text/punctuation.ts';
import { type Quote, readQuote } from '../text/parse-quote.ts';
import { type Reason, type Refusal, wordingOf } from './refusal-text.ts';
import { othersWords, passageOf, wordCutInTwo } from '../rules/fair-quotation.ts';

/** Refuses a quote whose words stand somewhere, but not fairly; nothing where they stand nowhere. */
export function refuseMatch(
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
export function refuseWords(quote: Quote, article: Prepared, within: Span | undefined): Refusal {
  const { text } = quote;
  const elsewhere = within && findQuote(quote, article, anywhere(article))[0];
  if (elsewhere) {
    return refuse('another-paragraph', text, { nearest: placeAround(...endsOf(elsewhere), article) });
  }
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

/** A refusal with its wording. */
export function refuse(
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
