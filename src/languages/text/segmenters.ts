import { makeOnce } from './make-once.ts';

/** Returns what splits a text of a language (BCP 47) into words by the Unicode rules (UAX 29). */
export const getWordSegmenter = makeOnce((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/** Returns what splits a text of a language (BCP 47) into sentences by the same rules. */
export const getSentenceSegmenter = makeOnce(
  (language) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);
