/**
 * Quotations of other people’s words: finding them, what they rest on, and whether the words stand there. The front door
 * for other rooms.
 */

export { MisreadFinder } from './find-misread.ts';
export { findQuotations } from './find-quotations.ts';
export { isMisquoted, judgeQuotations } from './judge-quotations.ts';
export { digestWhole, type KeptPassage, keptPath, readKept, writeKept } from './kept-passage.ts';
export { SourceText } from './locate-quotation.ts';
export { findUnknownWords } from './name-source.ts';
export type { Answer, JudgedQuotation, NamedSource, Quotation, Source } from './quotation.ts';
export { readSourceText } from './read-source-text.ts';
