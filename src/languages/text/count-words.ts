import { getWordSegmenter } from './segmenters.ts';

/** Letters of the Latin, Greek and Cyrillic scripts, which the Unicode rules for words take alike. */
const LETTERS = 'A-Za-zÀ-ÖØ-öø-ʯΆΈ-ΊΌΎ-ΡΣ-ϵЀ-ҁҊ-ԯ';
const LETTER = `[${LETTERS}]`;

/** What a plain text does not contain: other signs, and a stop or colon within a word, which languages treat differently. */
const unusualSigns = new RegExp(`[^${LETTERS}\\d ,;.:!?()"“”„«»—–…\\[\\]/%&*'’‘-]|[.:](?=${LETTER})`);

/** A word of a plain text: an apostrophe within letters and a point within figures do not divide it. */
const word = new RegExp(
  `[${LETTERS}\\d]+(?:(?:(?<=${LETTER})['’‘](?=${LETTER})|(?<=\\d)[.,;'’‘](?=\\d))[${LETTERS}\\d]+)*`,
  'g',
);

/**
 * Returns how many words a text has by the Unicode rules (UAX 29). A plain text is counted by the same rules written as a
 * regular expression, in an eighth of the time that Intl.Segmenter takes.
 *
 * @param language BCP 47 tag.
 */
export function countWords(text: string, language: string): number {
  const plain = splitPlainWords(text);
  if (plain) return plain.length;
  let words = 0;
  for (const { isWordLike } of getWordSegmenter(language).segment(text)) if (isWordLike) words += 1;
  return words;
}

/** Returns the words of a plain text as they are spelled; undefined for a text that needs the Unicode rules. */
function splitPlainWords(text: string): readonly string[] | undefined {
  return unusualSigns.test(text) ? undefined : (text.match(word) ?? []);
}
