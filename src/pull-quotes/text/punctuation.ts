import { getSubtag } from '../../languages/text/language-tag.ts';

/** What a mark for words left out is compared as: `…`, `...`, `. . .`, alone or in brackets. */
export const OMISSION = '…';

/** Most gaps between words are one of a few; the cache is bounded all the same. */
const cache = new Map<string, string>();
const MOST_CACHED = 5000;

/**
 * Returns what stands between two words as it is compared: without spaces and invisible signs, hyphens and dashes as
 * `-`, quotation marks as `"`, three stops as an ellipsis.
 */
export function normalizePunctuation(between: string): string {
  if (between === ' ' || between === '') return '';
  const known = cache.get(between);
  if (known !== undefined) return known;
  const folded = between
    .replace(/[\s\p{C}]+/gu, '')
    .replace(/["'“”„‟‘’‚‛«»‹›′″＂＇]+/gu, '"')
    .replace(/[\p{Pd}−]+/gu, '-')
    .replace(/\.{3,}/gu, OMISSION)
    .replace(/[[(]…[\])]/gu, OMISSION)
    .replace(/…+/gu, OMISSION);
  if (between.length < 8 && cache.size < MOST_CACHED) cache.set(between, folded);
  return folded;
}

/**
 * True where two words are written as one, so that no quotation may be cut between them: non-violent, and/or, 5%,
 * C++, 1914–18, 10 000 with a space that does not break.
 *
 * @param between What stands between them, as written.
 */
export function isWrittenAsOne(between: string, before: string, after: string): boolean {
  if (/^[-‐‑/\\]$/u.test(between)) return true;
  const numbers = /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  if (numbers) return /^[–−\u00A0\u2007\u2009\u202F]$/u.test(between);
  return between === '' && (isSign(before) || isSign(after));
}

function isSign(word: string): boolean {
  return /^[\p{Sc}\p{Sm}%‰§#&@]$/u.test(word);
}

/** Returns a text as it is drawn: runs of spaces made one, without signs that hide or reorder letters. */
export function formatAsDrawn(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF]/gu, '')
    .replace(/[\t\n\v\f\r \u2028\u2029\p{Cc}]+/gu, ' ')
    .trim();
}

/** Returns a quote copied from the source without its markup: emphasis, links, footnote marks, code marks. */
export function stripMarks(text: string): string {
  return text
    .replace(/\[\^[^[\]\s]{1,60}\]/gu, '')
    .replace(/!?\[([^[\]]{1,2000})\]\([^()\s]{0,2000}\)/gu, '$1')
    .replace(/<\/?(?:a|abbr|b|cite|code|del|em|i|ins|mark|s|small|span|strong|u)(?:\s[^<>]{0,2000})?>/giu, '')
    .replace(/[*`~]+(?=\S)|(?<=\S)[*`~]+/gu, '')
    .replace(/(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '');
}

/** What must be known of the place to compare two endings. */
export interface EndingContext {
  /** False where something is left out or supplied after the words; then a question mark may go with it. */
  isWhole: boolean;
  /** BCP 47 tag. */
  language: string;
}

/**
 * True if a run of words ends as the article does there: a stop, comma, colon or semicolon may go and a stop may come,
 * nothing else.
 *
 * @param quoted What follows the run in the quote, as compared.
 * @param source What follows the same words in the article, as compared.
 */
export function isSameEnding(quoted: string, source: string, { isWhole, language }: EndingContext): boolean {
  // In Greek the sign `;` asks a question.
  const light = getSubtag(language) === 'el' ? /[.,:·]/gu : /[.,:;。，、：；،؛۔।]/gu;
  const added = quoted.match(light)?.filter((mark) => !/[.。۔।]/u.test(mark) && !source.includes(mark));
  if (added && added.length > 0) return false;
  const rest = quoted.replace(light, '');
  const sourceRest = source.replace(light, '');
  if (!sourceRest.startsWith(rest)) return false;
  return !isWhole || readTone(rest) === readTone(sourceRest);
}

/** The question and exclamation marks that an ending begins with, quotation marks and brackets aside. */
function readTone(ending: string): string | undefined {
  return /^["')\]]*([?!؟？！;;]*)/u.exec(ending)?.[1];
}
