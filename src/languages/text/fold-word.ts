/** Letters that Unicode does not take apart but readers type without their strokes, and two forms of one letter. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  // Arabic and Persian spell the same letters with different code points.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Hebrew points; Arabic vowels, signs of recitation and lengthening. */
const VOWELS =
  /[\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/gu;

const ASCII = /^[a-z0-9.]*$/;

/** Words folded last: a text repeats most of its words. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

/**
 * Returns a word as it is compared: without capitals, accents, vowel points and ligatures, in the digits 0 to 9. Two
 * spellings of one word that only case, marks and typography tell apart give the same. Letters that a language counts as
 * letters of its alphabet stay apart where leaving off the mark is no habit of typing: й and и, ї and і.
 */
export function foldWord(form: string): string {
  if (ASCII.test(form)) return form;
  const known = folded.get(form);
  if (known !== undefined) return known;
  const plain = form
    .normalize('NFKD')
    .toLowerCase()
    .replace(/([\u0400-\u052F]?)([\u0300-\u036F]+)/gu, (_, letter: string, marks: string) =>
      letter === '' ? '' : keepMarks(letter, marks),
    )
    .replace(VOWELS, '')
    .replace(/\s+/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) % 16))
    .normalize('NFC');
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(form, plain);
  return plain;
}

/** Returns a Cyrillic letter with the mark that makes it another letter: й, ў, ї. Stress and the dots of ё go. */
function keepMarks(letter: string, marks: string): string {
  const kept = { и: '\u0306', у: '\u0306', і: '\u0308' }[letter];
  return kept !== undefined && marks.includes(kept) ? letter + kept : letter;
}
