/** A straight quotation mark, a straight apostrophe or a double hyphen in prose. */
export interface StraightMark {
  /** Offset in the text, in UTF-16 units. */
  at: number;
  length: number;
  /** What belongs in its place; undefined where that is not certain. */
  curled?: string;
}

/** Opening and closing marks: for ", then for '. From the Unicode CLDR's delimiters. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const marksOf: Readonly<Record<string, Marks>> = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  'de-CH': ['«', '»', '‹', '›'],
  fr: ['«\u00A0', '\u00A0»', '“', '”'],
  uk: ['«', '»', '„', '“'],
  el: ['«', '»', '“', '”'],
};

/** Takes the place of what is no prose (code, a picture) but stands where a word could. */
export const PLACEHOLDER = '\uFFFC';

/**
 * Finds the straight marks of a text, in order, with what belongs in their place. A mark after a space, a
 * bracket, a dash or another opening mark opens if words follow; after words it closes what is open. An
 * apostrophe is the same in every language. What may be feet, inches or minutes, and what opens or closes
 * nothing, is left to the editor.
 *
 * @param language BCP 47 tag; quotation marks are known for English, German, French, Ukrainian and Greek.
 */
export function findStraightMarks(text: string, language: string): StraightMark[] {
  const marks = marksOf[language] ?? marksOf[language.split('-')[0] ?? ''];
  const found: StraightMark[] = [];
  let opened = false;
  let innerOpened = false;
  let opensBefore = true;
  let apostropheBefore = false;
  const mark = (at: number, curled: string | undefined, length = 1) =>
    found.push({ at, length, ...(curled !== undefined && { curled }) });

  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    const wordsFollow = after !== '' && !/\s/u.test(after);
    let role: 'opens' | 'apostrophe' | undefined;

    if (character === '"') {
      const opens = opensBefore || (apostropheBefore && !opened && isWord(after));
      if (opens && wordsFollow) {
        mark(at, marks?.[0]);
        role = 'opens';
        opened = true;
      } else {
        mark(at, opened && !opens ? marks?.[1] : undefined);
        opened = false;
      }
    } else if (character === "'") {
      const closes = !opensBefore && !isWord(after) && innerOpened;
      if (opensBefore && wordsFollow && !isElision(text, at) && closesLater(text, at)) {
        mark(at, marks?.[2]);
        role = 'opens';
        innerOpened = true;
      } else if (closes) {
        mark(at, marks?.[3]);
        innerOpened = false;
      } else {
        const isMeasure = /\d/.test(before) && !/\p{L}/u.test(after);
        mark(at, isMeasure || (opensBefore && !wordsFollow) ? undefined : '’');
        role = 'apostrophe';
      }
    } else if (text.startsWith('--', at)) {
      const length = countHyphens(text, at);
      const dash = length > 3 ? undefined : dashFor(length, before, text.charAt(at + length));
      if (dash) mark(at, dash, length);
      at += length - 1;
      role = 'opens';
    } else {
      if (character === marks?.[0].trim()) opened = true;
      else if (character === marks?.[1].trim()) opened = false;
      if (/[\s([{/–—“„«‘‚‹-]/u.test(character)) role = 'opens';
    }
    opensBefore = role === 'opens';
    apostropheBefore = role === 'apostrophe' || character === '’';
  }
  return found;
}

/**
 * Returns a text with all its straight marks curled that can be.
 *
 * @param language As for `findStraightMarks`.
 */
export function curlQuotes(text: string, language: string): string {
  let result = '';
  let end = 0;
  for (const { at, length, curled = text.slice(at, at + length) } of findStraightMarks(text, language)) {
    result += text.slice(end, at) + curled;
    end = at + length;
  }
  return result + text.slice(end);
}

function countHyphens(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '-') end += 1;
  return end - at;
}

/** House style: a dash between spaces is short, one without spaces long, and numbers take the short one. */
function dashFor(length: number, before: string, after: string): string | undefined {
  if (length === 3) return '—';
  const isSpaced = (character: string) => character === '' || /\s/u.test(character);
  // An option of a command, like --fix, is no dash.
  if (isSpaced(before) && !isSpaced(after)) return undefined;
  if (/\d/.test(before) && /\d/.test(after)) return '–';
  return before !== '' && isSpaced(before) ? '–' : '—';
}

/** Returns true for English words and decades that lose their beginning: ’tis, ’em, ’90s. */
function isElision(text: string, at: number): boolean {
  const [word, , following] =
    /^'(\d\ds?|tis|twas|twere|em|til|cause|n|round|bout)(?![\p{L}\p{N}])(.?)/iu.exec(
      text.slice(at, at + 9),
    ) ?? [];
  return word !== undefined && (following !== "'" || /^'n'/i.test(word));
}

const closing = /[^\s]'(?![\p{L}\p{N}])/gu;

function closesLater(text: string, at: number): boolean {
  closing.lastIndex = at + 1;
  return closing.test(text);
}

function isWord(character: string): boolean {
  return character === PLACEHOLDER || /[\p{L}\p{N}\p{M}]/u.test(character);
}
