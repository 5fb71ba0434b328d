import { splitSentences, type TextRange } from '../../languages/text/sentences.ts';
import type { Passage } from '../text/passage.ts';

/** A sentence in its place: a range of the text of `passages[passage]`, in UTF-16 units. */
export interface SentenceSpan extends TextRange {
  passage: number;
}

/** Returns the sentences of every paragraph, in reading order; those of other kinds of passages are left out. */
export function listSentences(passages: readonly Passage[], language: string): SentenceSpan[] {
  return passages.flatMap(({ kind, text, language: own = language }, passage) =>
    kind === 'paragraph' ? splitSentences(text, own).map((range) => ({ passage, ...range })) : [],
  );
}
