/**
 * Pull quotes: finding a quote in an article, verifying it, explaining what is wrong with it, choosing and placing
 * quotes. The front door for other rooms; the README says in which order to read what is behind it.
 */
export type { Candidate } from './choose/candidates.ts';
export { chooseQuotes, explainNoChoice, rankCandidates } from './choose/choose-quotes.ts';
export { type Block, placeQuote } from './choose/place-quote.ts';
export { describeRefusal, formatRefusal, formatWarning } from './messages/refusal-text.ts';
export { checkQuotes } from './rules/check-quotes.ts';
export { type VerifiedQuote, verifyQuote } from './rules/verify-quote.ts';
export { alignWords, type Step } from './text/align-words.ts';
export { parseQuote } from './text/parse-quote.ts';
export type { Passage, PassageKind, PassageMark, Sourcing } from './text/passage.ts';
export { PreparedArticle } from './text/prepared-article.ts';
export { countQuoteWords, splitQuoteWords, type Word } from './text/quote-words.ts';
export { type ShiftedSpan, showShifted } from './text/shifted-letters.ts';
export { findSpeech } from './text/speech.ts';
