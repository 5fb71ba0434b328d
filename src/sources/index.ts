/**
 * Quotations of other people’s words: finding them, what they rest on, and whether the words stand there. The front door
 * for other rooms.
 */

export { fetchPage } from './fetch-page.ts';
export { findQuotations } from './find-quotations.ts';
export { isMisquoted, judgeQuotations } from './judge-quotations.ts';
export { type KeptPassage, readKept, writeKept } from './kept-passage.ts';
export { findUnknownWords } from './name-source.ts';
export type { Answer, JudgedQuotation, Source } from './quotation.ts';
export { readSourceText, type UnreadableText } from './read-source-text.ts';
export { groupBySource, keepPassages } from './read-sources.ts';
