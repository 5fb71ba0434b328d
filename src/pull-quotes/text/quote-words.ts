import { getWordSegmenter } from '../../languages/text/segmenters.ts';

/** The two forms in which a word is compared. */
export interface WordForms {
  /** Letter for letter, in one spelling for what only typography distinguishes. */
  exact: string;
  /** The same without capitals. */
  loose: string;
}

/** A word where it stands in a text: `[start, end)` in UTF-16 units. */
export interface Word extends WordForms {
  start: number;
  end: number;
}

/** Scripts written without spaces: every character is compared on its own. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const LETTER = String.raw`[[\p{L}\p{M}\p{N}\p{Pc}]--${UNSPACED}]`;
/** The same letters in a row. Most are recognised without Unicode's tables, in half the time. */
const LETTERS = `(?:[A-Za-z]+${LETTER}*|${LETTER}+)`;
/** Marks that show nothing: soft hyphen, zero-width spaces and joiners, marks of direction. */
const INVISIBLE = String.raw`[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]`;
/**
 * After UAX 29's MidLetter and MidNum: an apostrophe within a word, a comma within a number. A point joins as in
 * "3.5", "U.S." and "example.org", not where a space was forgotten between two sentences.
 */
const POINT = String.raw`(?<=\p{N})[.](?=\p{N})|[.](?=\p{Ll})|(?<=(?<![\p{L}\p{M}])\p{L})[.](?=\p{Lu})`;
const WITHIN = String.raw`(?:['’ʼ‘′＇·‧]|${POINT}|(?<=\p{N})[,٫٬](?=\p{N}))`;
/** A minus before a number and a point before a word (".NET", ".5") belong to it. */
const SIGN = String.raw`(?:(?<=^|[\s\("“‘«„\[])[\-−.](?=[\p{L}\p{N}]))?`;
/** Signs that carry meaning count as words: 5 %, C++, €, §. */
const SIGNS = String.raw`[\p{S}%‰§¶#&@]`;

const WORD = new RegExp(
  `(?! )(?:${UNSPACED}\\p{M}*|${SIGN}${LETTERS}(?:(?:${INVISIBLE}+|${INVISIBLE}*${WITHIN}${INVISIBLE}*)${LETTERS})*|${SIGNS})`,
  'gv',
);
const HAS_UNSPACED = new RegExp(UNSPACED, 'v');
/** Words that have one spelling only. */
const PLAIN = /^[A-Za-z\d]+$/;
/** Not the joiners U+200C and U+200D: Persian and the scripts of India spell with them. */
const DROPPED = /[\u00AD\u200B\u200E\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Returns the words of a text in their order, in time linear in its length.
 *
 * @param seen Forms already worked out, by the word as written. Hand the same map in again to save the work.
 */
export function splitQuoteWords(text: string, seen: Map<string, WordForms> = new Map()): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    let forms = seen.get(written);
    if (!forms) {
      forms = listForms(written);
      seen.set(written, forms);
    }
    words.push({ start: index, end: index + written.length, exact: forms.exact, loose: forms.loose });
  }
  return words;
}

function listForms(written: string): WordForms {
  if (PLAIN.test(written)) return { exact: written, loose: written.toLowerCase() };
  const exact = normalizeWord(written);
  return { exact, loose: withoutCapitals(exact) };
}

/**
 * Returns a word in one spelling for what typography alone distinguishes: composed letters or not, curly or straight
 * apostrophe, ligatures, soft hyphens, underscores that stress.
 */
export function normalizeWord(word: string): string {
  return word
    .replace(DROPPED, '')
    .replace(/['ʼ‘′＇]/gu, '’')
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/^−/u, '-')
    .replace(/^_+(?=[^_])|(?<=[^_])_+$/gu, '')
    .normalize('NFC');
}

/** Turkish has four letters i. Which of them stands there is verified when letters are compared exactly. */
function withoutCapitals(word: string): string {
  return word.toLowerCase().replace(/i\u0307|ı/gu, 'i');
}

/** True for a word of a script that puts no spaces between words. */
export function isUnspaced(word: string): boolean {
  return HAS_UNSPACED.test(word);
}

/** Returns how many words a reader counts: hyphenated ones once, those of unspaced scripts by the Unicode rules. */
export function countQuoteWords(text: string, language: string): number {
  let count = 0;
  for (const chunk of text.split(/[\s—–…]+/u)) {
    if (!/[\p{L}\p{N}]/u.test(chunk)) continue;
    if (!HAS_UNSPACED.test(chunk)) count++;
    else for (const { isWordLike } of getWordSegmenter(language).segment(chunk)) count += isWordLike ? 1 : 0;
  }
  return count;
}
