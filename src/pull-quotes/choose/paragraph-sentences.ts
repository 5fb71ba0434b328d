import { splitSentences, type TextRange } from '../../languages/text/sentences.ts';
import type { Passage } from '../text/passage.ts';

/** A sentence where it stands: a range of the text of `passages[passage]`. */
export interface SentenceSpan extends TextRange {
  passage: number;
}

/** The sentences of every paragraph, in reading order; other kinds of passages have none to offer. */
export function listSentences(passages: readonly Passage[], language: string): SentenceSpan[] {
  return passages.flatMap(({ kind, text }, passage) =>
    kind === 'paragraph' ? splitSentences(text, language).map((range) => ({ passage, ...range })) : [],
  );
}
