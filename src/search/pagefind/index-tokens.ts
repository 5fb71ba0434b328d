/*
 * How our words are spelled for Pagefind, which would take them apart in its own way: at hyphens, capitals and digits, without
 * vowel signs and accents. A token here is of letters only that Pagefind leaves as they are, so that it files exactly our words.
 *
 * Pagefind finds every word that begins with what is asked for. Each token therefore ends with a mark that is in no other
 * place: what ends with it is found alone, and what does not is the beginning of words.
 */

/** Caseless letters that no text of ours has unescaped. */
const END = { word: 'ǀ', stem: 'ǁ', compound: 'ǂ', capitals: 'ǃ' } as const;
const ESCAPE = 'ƻ';

/** Words that a compound in the index may be of; longer ones are found by their parts. */
export const LONGEST_COMPOUND = 5;

/** Returns the token of a word, or of a character with the next. `key` is its folded form. */
export const spellWord = (key: string): string => encode(key) + END.word;

/** Returns the token that a word has beside its own: what it has in common with its other forms. */
export const spellStem = (stem: string): string => encode(stem) + END.stem;

/** Returns the token of a word in capitals that would be another in small letters: US. */
export const spellCapitals = (key: string): string => encode(key) + END.capitals;

/** Returns the token of several words that are written as one. */
export const spellCompound = (key: string, span: number): string =>
  encode(key) + END.compound + toLetter(span);

/** Returns what the tokens of all words begin with that begin with this. */
export const spellBeginning = (key: string): string => encode(key);

/** Pagefind counts it as a word, which keeps a place free, and files it under nothing. */
const NOTHING = '.';

/** A word of a text, by its tokens. */
export interface SpelledWord {
  own: string;
  /** What else it is filed under. */
  others: readonly string[];
}

/**
 * Returns the text that Pagefind indexes: each word in the places that its number says, two for each. The first has its own token,
 * the second the others, joined by hyphens, at which Pagefind takes them apart.
 *
 * @param texts Each with the number of its first word, ascending.
 */
export function spellTexts(texts: readonly { at: number; words: readonly SpelledWord[] }[]): string {
  const tokens: string[] = [];
  for (const { at, words } of texts) {
    while (tokens.length < 2 * at) tokens.push(NOTHING);
    for (const { own, others } of words) tokens.push(own, others.join('-') || NOTHING);
  }
  return tokens.join(' ');
}

/** Returns the number of the word at a place of such a text. */
export const wordAtPlace = (place: number): number => Math.floor(place / 2);

function encode(key: string): string {
  return /^[a-z]*$/.test(key) ? key : [...key].map(encodeCharacter).join('');
}

const encoded = new Map<string, string>();

function encodeCharacter(character: string): string {
  const known = encoded.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFD');
  const made = [...plain].map((part) => (isLeftAlone(part) ? part : escapeCharacter(part))).join('');
  encoded.set(character, made);
  return made;
}

/** Pagefind takes a token apart at the digits 0 to 9, and leaves out capitals, accents and signs. */
function isLeftAlone(character: string): boolean {
  if (/[0-9ǀǁǂǃƻ]/u.test(character)) return false;
  return /^(?!\p{M}|\p{Uppercase})[\p{Alphabetic}\p{N}]$/u.test(character);
}

/** Digits are written in N’Ko, which is short; anything else by its number, in letters of one length. */
function escapeCharacter(character: string): string {
  if (/^[0-9]$/.test(character)) return String.fromCodePoint(0x07c0 + Number(character));
  const number = character.codePointAt(0);
  if (number === undefined) throw new RangeError('an empty text has no character to spell');
  return (
    ESCAPE + [...number.toString(16).padStart(5, '0')].map((digit) => toLetter(parseInt(digit, 16))).join('')
  );
}

function toLetter(number: number): string {
  return String.fromCodePoint(0x61 + number);
}
