import { escapePattern } from '../runtime/escape-pattern.ts';

/**
 * Folds a text for a search that must miss nothing: without case, accents and punctuation.
 *
 * @returns Words with one space between them, and one at either end.
 */
export function foldWords(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${folded} `;
}

/** Letters that may follow a word that is looked for: the endings of a genitive or a plural. */
const ENDING = '\\p{L}{0,2}';

/** Returns a test for texts that hold any of the words, whatever their case, accents, punctuation and endings. */
export function createWordTest(words: readonly string[]): (text: string) => boolean {
  const wanted = words.map((phrase) => foldWords(phrase).trim()).filter((phrase) => phrase !== '');
  const pattern = new RegExp(
    ` (?:${wanted.map((phrase) => escapePattern(phrase)).join('|')})${ENDING} `,
    'u',
  );
  return wanted.length === 0 ? () => false : (text) => pattern.test(foldWords(text));
}

/** What may stand between two letters of the words in a source: emphasis, escapes, marks of notes. */
const MARKS = String.raw`(?:[*_~\x60\\]|\[\^[^\]\n]+\]|\u00AD)*`;
const BETWEEN_WORDS = String.raw`(?:[\s*_~\x60>]|&nbsp;|%20|[-+.,])+`;

/** Matches a letter with its accent and without. */
function matchLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return plain === letter ? escapePattern(letter) : `(?:${escapePattern(letter)}|${escapePattern(plain)})`;
}

/**
 * Replaces words in a source, in any case and with whatever Markdown stands between their letters.
 *
 * @returns The source, and how often the words were found.
 */
export function replaceWords(
  source: string,
  words: string,
  instead: string,
): { text: string; times: number } {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => [...word].map(matchLetter).join(MARKS))
    .join(BETWEEN_WORDS);
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:['’]?${ENDING})(?![\\p{L}\\p{N}])`, 'giu');
  let times = 0;
  const text = source.replace(whole, () => {
    times += 1;
    return instead;
  });
  return { text, times };
}
