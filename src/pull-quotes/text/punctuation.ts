/** A mark for words left out: `…`, `...`, `. . .`, alone or in brackets. */
export const OMISSION = '…';

const seen = new Map<string, string>();

/**
 * What stands between two words, as it is compared: spaces fall away, hyphens and dashes are one, quotation marks
 * are one, three stops are an ellipsis.
 */
export function normalizePunctuation(between: string): string {
  if (between === ' ' || between === '') return '';
  const known = seen.get(between);
  if (known !== undefined) return known;
  const folded = between
    .replace(/[\s\p{C}]+/gu, '')
    .replace(/["'“”„‟‘’‚‛«»‹›′″＂＇]+/gu, '"')
    .replace(/[\p{Pd}−]+/gu, '-')
    .replace(/\.{3,}/gu, OMISSION)
    .replace(/[[(]…[\])]/gu, OMISSION)
    .replace(/…+/gu, OMISSION);
  if (between.length < 8 && seen.size < 5000) seen.set(between, folded);
  return folded;
}

/**
 * True where two words are written as one, so that a quotation may not be cut between them: non-violent, and/or, 5%,
 * C++, 1914–18, 10 000 with a space that does not break.
 */
export function holdsTogether(between: string, before: string, after: string): boolean {
  if (/^[-‐‑/\\]$/u.test(between)) return true;
  const numbers = /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  if (numbers) return /^[–−\u00A0\u2007\u2009\u202F]$/u.test(between);
  return between === '' && (isSign(before) || isSign(after));
}

/** True between a number and its unit where a space parts them: 5 %, 7 €. */
export function isAmount(between: string, before: string, after: string): boolean {
  const unit = /\p{N}$/u.test(before) ? after : before;
  return /^\s$/u.test(between) && /\p{N}/u.test(before + after) && /^[\p{Sc}%‰]$/u.test(unit);
}

function isSign(word: string): boolean {
  return /^[\p{Sc}\p{Sm}%‰§#&@]$/u.test(word);
}

/** The text as it is drawn: spaces folded, nothing in it that hides or reorders letters. */
export function formatAsDrawn(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF]/gu, '')
    .replace(/[\t\n\v\f\r \u2028\u2029\p{Cc}]+/gu, ' ')
    .trim();
}

/** A quote copied from the source, its marks fallen away: emphasis, links, footnote marks, code marks. */
export function stripMarks(text: string): string {
  return text
    .replace(/\[\^[^[\]\s]{1,60}\]/gu, '')
    .replace(/!?\[([^[\]]{1,2000})\]\([^()\s]{0,2000}\)/gu, '$1')
    .replace(/<\/?(?:a|abbr|b|cite|code|del|em|i|ins|mark|s|small|span|strong|u)(?:\s[^<>]{0,2000})?>/giu, '')
    .replace(/[*`~]+(?=\S)|(?<=\S)[*`~]+/gu, '')
    .replace(/(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '');
}

/**
 * True when a stretch of words ends as the body does there.
 *
 * @param whole False where something was left out or supplied after it; then a question mark may go with it.
 */
export function isSameEnding(quoted: string, source: string, whole: boolean, language: string): boolean {
  // In Greek the sign `;` asks a question.
  const light = language.startsWith('el') ? /[.,:·]/gu : /[.,:;。，、：；،؛۔।]/gu;
  const come = (quoted.match(light) ?? []).filter((mark) => !/[.。۔।]/u.test(mark) && !source.includes(mark));
  if (come.length > 0) return false;
  const said = quoted.replace(light, '');
  const stands = source.replace(light, '');
  if (!stands.startsWith(said)) return false;
  return !whole || toneOf(said) === toneOf(stands);
}

function toneOf(ending: string): string {
  return /^["')\]]*([?!؟？！;;]*)/u.exec(ending)?.[1] ?? '';
}
