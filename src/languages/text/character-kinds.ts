import { foldWord } from './fold-word.ts';

/** What a character is to the words of a text. */
export const CharacterKind = {
  /** Belongs to no word: a space, a stop, a dash. */
  separator: 1,
  /** A letter of a script that puts spaces between words, or a figure that is no decimal digit: ½, Ⅷ. */
  letter: 2,
  /** A decimal digit of any script. */
  digit: 3,
  /** A letter of a script without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
  unspaced: 4,
  /** A sign that is read as a word: $, €, %, &, §, +, an emoji. */
  sign: 5,
  /** Belongs to the character before it: an accent, a vowel sign, a variation selector. */
  mark: 6,
  /** Shows nothing: a soft hyphen, a joiner, a mark of direction. */
  invisible: 7,
} as const;
export type CharacterKind = (typeof CharacterKind)[keyof typeof CharacterKind];

const UNSPACED =
  /^(?=\p{L})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Among them the stroke that lengthens an Arabic word. */
const INVISIBLE = /^[\u00AD\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
/** Signs that decorate a word without being read (©, ™), and those of markup and code (<, >, =, |, ~) are separators. */
const SIGN = /^(?![©®™℠|~<>=])[\p{Sm}\p{Sc}\p{So}%‰‱§¶#&@]/u;

/** Kinds of the characters of the Basic Multilingual Plane, filled in as they are met; 0 is not known yet. */
const kinds = new Uint8Array(0x10000);

/** Returns what the character at `at` is. A lone surrogate is a separator. */
export function getCharacterKind(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at);
  const known = kinds[code];
  if (known) return toKind(known);
  const point = text.codePointAt(at);
  if (point === undefined) throw new RangeError(`a text of ${text.length} characters has none at ${at}`);
  const kind = classify(String.fromCodePoint(point));
  // A surrogate stands for many characters.
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
  return kind;
}

const everyKind = Object.values(CharacterKind);

function toKind(number: number): CharacterKind {
  const kind = everyKind[number - 1];
  if (kind === undefined) throw new RangeError(`${number} is no kind of character`);
  return kind;
}

function classify(character: string): CharacterKind {
  // The modifier letter apostrophe is an apostrophe; the half-width marks of Japanese belong to the letter before them.
  if (character === 'ʼ') return CharacterKind.separator;
  if (character === '\uFF9E' || character === '\uFF9F') return CharacterKind.mark;
  if (UNSPACED.test(character)) return CharacterKind.unspaced;
  if (INVISIBLE.test(character)) return CharacterKind.invisible;
  if (/^\p{Nd}/u.test(character)) return CharacterKind.digit;
  // Some vowels of Arabic and Greek stand alone as letters; compared, nothing is left of them.
  if (/^[\p{L}\p{N}]/u.test(character))
    return foldWord(character) === '' ? CharacterKind.mark : CharacterKind.letter;
  if (/^\p{M}/u.test(character)) return CharacterKind.mark;
  if (SIGN.test(character)) return CharacterKind.sign;
  return CharacterKind.separator;
}
