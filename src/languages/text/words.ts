import { CharacterKind, getCharacterKind } from './character-kinds.ts';

/*
 * The one definition of a word that the search index, queries, excerpts, the marks on arrival and the word lists share. What
 * is found is decided here: a text and a query that copies any part of it are split into the same words.
 *
 * - Spaces, stops, quotation marks and dashes separate words, whether or not spaces stand beside them.
 * - A hyphen and an elided article join two words: post-war is `post` and `war`, l’argent is `l` and `argent`. So do the
 *   stops of initials: U.S. is `u` and `s`. `listTerms` adds the whole: `postwar`, `largent`, `us`.
 * - Any other apostrophe within a word belongs to it and does not count: don’t is `dont`.
 * - A number is one word with its separators, which do not count between thousands: 1,000,000 is `1000000`, 3,14 is `3.14`.
 * - Of scripts that put no spaces between words, every character is a word.
 * - Signs that are read aloud are words: $, %, &, §, emoji.
 */

/** A word where it is in a text. */
export interface Word {
  /** `[start, end)` in UTF-16 units. */
  start: number;
  end: number;
  /** Lower case, but capitals if it has two to five letters and all of them are: `US` is not `us`. */
  form: string;
  /** A `character` is a word of a script without spaces. */
  kind: 'word' | 'character' | 'sign';
  /** True if it is written as one with the word after it. */
  joined: boolean;
}

/** Splits a text into its words, in their order. Takes time in proportion to its length. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = getCharacterKind(text, at);
    const next = at + lengthAt(text, at);
    if (kind === CharacterKind.letter || kind === CharacterKind.digit) {
      const end = findWordEnd(text, at);
      const written = text.slice(at, end);
      words.push({ start: at, end, form: normalizeForm(written), kind: 'word', joined: false });
      at = end + joinLength(text, words);
    } else if (kind === CharacterKind.unspaced) {
      const end = skipMarks(text, next);
      const form = text.slice(at, end).normalize('NFKC').toLowerCase();
      words.push({ start: at, end, form, kind: 'character', joined: false });
      at = end;
    } else {
      if (kind === CharacterKind.sign)
        words.push({ start: at, end: next, form: text.slice(at, next), kind: 'sign', joined: false });
      at = next;
    }
  }
  return words;
}

const HYPHEN = /[-\u2010\u2011\u058A\u05BE]/u;
const APOSTROPHE = /['’ʼ‘′＇]/u;
/** Hebrew writes abbreviations and numbers with these before or in place of a last letter. */
const GERSHAYIM = /["״׳'’]/u;
const HEBREW = /\p{sc=Hebr}/u;
/** Between thousands: spaces that do not break, and the Swiss apostrophe. */
const THOUSANDS = /[\u00A0\u2007\u2009\u202F'’]/u;
const DECIMAL = /[.,٫٬]/u;
/** Articles and pronouns that French, Italian, Catalan and Irish elide; English has no contraction like them. */
const ELIDED =
  /^(?:[cdjlmnsoz]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr|all|dall|dell|nell|sull|coll|quell|quest|sant|un|gl|dov|com)$/iu;

function findWordEnd(text: string, start: number): number {
  let end = start;
  let at = start;
  while (at < text.length) {
    // Most letters are known without a look at the tables.
    if (isPlainLetter(text.charCodeAt(at))) {
      at += 1;
      end = at;
      continue;
    }
    const kind = getCharacterKind(text, at);
    if (kind === CharacterKind.letter || kind === CharacterKind.digit || kind === CharacterKind.mark) {
      at += lengthAt(text, at);
      end = at;
    } else if (kind === CharacterKind.invisible) at += 1;
    else if (at === end && continuesWord(text, { start, at })) at += 1;
    else break;
  }
  return end;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** A word that begins at `start`, read up to `at`, where a character stands that is no letter. */
interface PartOfWord {
  start: number;
  at: number;
}

function continuesWord(text: string, { start, at }: PartOfWord): boolean {
  const mark = text.charAt(at);
  if (mark === ' ') return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (GERSHAYIM.test(mark) && HEBREW.test(before) && HEBREW.test(after)) return true;
  if (after === '') return false;
  const follows = getCharacterKind(text, at + 1);
  if (/\p{Nd}/u.test(before) && follows === CharacterKind.digit) {
    const [left, right] = [countDigits(text, at - 1, -1), countDigits(text, at + 1, 1)];
    if (DECIMAL.test(mark)) return left < 4 || right < 4;
    return THOUSANDS.test(mark) && left <= 3 && right === 3;
  }
  const isLetter = follows === CharacterKind.letter || follows === CharacterKind.digit;
  return APOSTROPHE.test(mark) && isLetter && !isElided(text, { start, at });
}

function isElided(text: string, { start, at }: PartOfWord): boolean {
  return ELIDED.test(text.slice(start, at)) && /^\p{L}\p{L}/u.test(text.slice(at + 1, at + 5));
}

/** How many digits there are in a row, from `at` on in steps of 1 or -1; counted up to four. */
function countDigits(text: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < 4 && /\p{Nd}/u.test(text.charAt(at + count * step))) count += 1;
  return count;
}

/** Marks the last word as joined if it is; returns the length of what joins it to the next. */
function joinLength(text: string, words: readonly Word[]): number {
  const word = words.at(-1);
  if (!word || word.end >= text.length) return 0;
  const mark = text.charAt(word.end);
  if (mark === ' ' || mark === ',') return 0;
  const next = text.slice(word.end + 1, word.end + 3);
  const isInitial = mark === '.' && /^\p{L}\p{M}*$/u.test(word.form) && /^\p{L}(?![\p{L}\p{N}])/u.test(next);
  const isHyphen =
    HYPHEN.test(mark) && /^[\p{L}\p{N}]/u.test(next) && /\p{L}/u.test(word.form + next.charAt(0));
  const isElision = APOSTROPHE.test(mark) && isElided(text, { start: word.start, at: word.end });
  word.joined = isInitial || isHyphen || isElision;
  return word.joined ? 1 : 0;
}

function skipMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && getCharacterKind(text, at) === CharacterKind.mark) at += lengthAt(text, at);
  return at;
}

function lengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at + 1)) ? 2 : 1;
}

function normalizeForm(written: string): string {
  if (/^[a-z]+$/.test(written)) return written;
  if (/^[A-Z]{2,5}$/.test(written)) return written;
  if (/^[A-Za-z0-9]+$/.test(written)) return written.toLowerCase();
  const letters = written
    .replace(/[\u00AD\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu, '')
    .replace(/(?<=\p{Nd})[\u00A0\u2007\u2009\u202F'’](?=\p{Nd})/gu, '')
    .replace(/(?<=\p{Nd})[.,٫٬](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
    .replace(/(?<=\p{Nd})[,٫٬](?=\p{Nd})/gu, '.')
    .replace(/["״׳'’ʼ‘′＇]/gu, '')
    .normalize('NFC');
  if (/^\p{Lu}{2,5}$/u.test(letters)) return letters;
  return letters.toLowerCase().replaceAll('i\u0307', 'i');
}

/** What the index files a word, a compound or a pair of characters under. */
export interface Term {
  form: string;
  /** Index of its first word. */
  at: number;
  /** How many words it covers. */
  span: number;
}

/**
 * Returns the terms of a text: its words, the compounds that joined words make, and for a script without spaces each
 * character alone and with the next, so that a few characters in a row are found without reading all places of each.
 */
export function listTerms(words: readonly Word[]): Term[] {
  const terms: Term[] = [];
  let first = 0;
  for (const [at, { form, kind, joined }] of words.entries()) {
    const next = words[at + 1];
    const isPair = kind === 'character' && next?.kind === 'character';
    terms.push({ form, at, span: 1 });
    if (isPair) terms.push({ form: form + next.form, at, span: 1 });
    if (joined) continue;
    if (at > first)
      terms.push({ form: joinForms(words.slice(first, at + 1)), at: first, span: at + 1 - first });
    first = at + 1;
  }
  return terms;
}

/** Returns what joined words are as one: `postwar` of post-war. */
export function joinForms(words: readonly Pick<Word, 'form'>[]): string {
  return words.map(({ form }) => form.toLowerCase()).join('');
}
