import { getSubtag } from './language-tag.ts';
import { getQuotationMarks } from './quotation-marks.ts';

/** A straight quotation mark, a straight apostrophe or a double hyphen in prose. */
export interface StraightMark {
  /** Offset in the text, in UTF-16 units. */
  at: number;
  length: number;
  /** What belongs in its place; undefined where that is not certain. */
  curled?: string;
}

/** Languages whose straight marks are curled. */
const CURLED: ReadonlySet<string> = new Set([
  'ar',
  'de',
  'el',
  'en',
  'es',
  'fr',
  'he',
  'nl',
  'pl',
  'pt',
  'ru',
  'uk',
]);

/** French texts are typed with full spaces inside the marks, which no line ends at either. */
function findMarksOf(language: string): readonly string[] | undefined {
  if (!CURLED.has(getSubtag(language))) return undefined;
  return getQuotationMarks(language).map((mark) => mark.replace('\u202f', '\u00a0'));
}

/** Takes the place of what is no prose (code, a picture) but stands where a word could. */
export const PLACEHOLDER = '\uFFFC';

/**
 * Finds the straight marks of a text, in order, with what belongs in their place. A mark after a space, a
 * bracket, a dash or another opening mark opens if words follow; after words it closes what is open. An
 * apostrophe is the same in every language but Hebrew, where a mark between or after letters is a geresh or
 * a gershayim. Two apostrophes, and in German two commas, stand for a double mark. What may be feet, inches
 * or minutes, and what opens or closes nothing, is left to the editor.
 *
 * @param language BCP 47 tag; of a language that is not in `CURLED` only apostrophes are known.
 */
export function findStraightMarks(text: string, language: string): StraightMark[] {
  const marks = findMarksOf(language);
  const subtag = getSubtag(language);
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
    const double = readDouble(text, at, { language: subtag, opened });
    const after = text.charAt(at + (double ?? 1));
    const wordsFollow = after !== '' && !/\s/u.test(after);
    let role: 'opens' | 'apostrophe' | undefined;

    if (double !== undefined) {
      const isPrefixed = subtag === 'he' && !opened && opensAfterPrefix(text, at);
      const opens = opensBefore || isPrefixed || (apostropheBefore && !opened && isWord(after));
      if (!isPrefixed && subtag === 'he' && isHebrew(before) && isHebrew(after)) {
        mark(at, '״', double);
      } else if (opens && wordsFollow) {
        mark(at, marks?.[0], double);
        role = 'opens';
        opened = true;
      } else {
        mark(at, opened && !opens ? marks?.[1] : undefined, double);
        opened = false;
      }
      at += double - 1;
    } else if (character === "'") {
      const closes = !opensBefore && !isWord(after) && innerOpened;
      if (opensBefore && wordsFollow && !isElision(text, at, subtag) && closesLater(text, at)) {
        mark(at, marks?.[2]);
        role = 'opens';
        innerOpened = true;
      } else if (closes) {
        mark(at, marks?.[3]);
        innerOpened = false;
      } else {
        const isMeasure = /\d/.test(before) && !/\p{L}/u.test(after);
        const apostrophe = subtag === 'he' && isHebrew(before) ? '׳' : '’';
        mark(at, isMeasure || (opensBefore && !wordsFollow) ? undefined : apostrophe);
        role = 'apostrophe';
      }
    } else if (text.startsWith('--', at)) {
      const length = countHyphens(text, at);
      const dash = length > 3 ? undefined : dashFor(length, before, text.charAt(at + length));
      if (dash) mark(at, dash, length);
      at += length - 1;
      role = 'opens';
    } else {
      opened = isOpenAfter(character, opened, marks);
      if (/[\s([{/–—“„«‘‚‹־-]/u.test(character)) role = 'opens';
    }
    opensBefore = role === 'opens';
    apostropheBefore = role === 'apostrophe' || character === '’';
  }
  return found;
}

/** Whether a quotation is open after a sign that is curled already; one sign may open and close, as in Hebrew. */
function isOpenAfter(character: string, opened: boolean, marks: readonly string[] | undefined): boolean {
  const [open, close] = [marks?.[0]?.trim(), marks?.[1]?.trim()];
  if (character === open) return open === close ? !opened : true;
  return character === close ? false : opened;
}

/** The length of what stands for a double mark; undefined if nothing does. */
function readDouble(
  text: string,
  at: number,
  { language, opened }: { language: string; opened: boolean },
): number | undefined {
  if (text.charAt(at) === '"') return 1;
  const two = text.slice(at, at + 2);
  const rest = text.slice(at + 2);
  if (two === ',,') return language === 'de' && /^\S/.test(rest) && /''|"/.test(rest) ? 2 : undefined;
  if (two !== "''" || rest.startsWith("'")) return undefined;
  // Two in a row close both the inner and the outer quotation where only one of them was opened by two.
  const isFree = /(?:^|[\s([{/–—-])$/u.test(text.slice(0, at));
  return opened || (isFree && /^(?:\s|$|\S[\s\S]*?'')/.test(rest)) ? 2 : undefined;
}

const isHebrew = (character: string): boolean => /\p{Script=Hebrew}/u.test(character);

/**
 * True of a mark after the letters that Hebrew writes before a name, as in ב"הארץ": it opens if the next mark at the edge of a
 * word closes. Otherwise the letters are an abbreviation’s.
 */
function opensAfterPrefix(text: string, at: number): boolean {
  if (!/(?:^|[\s([–—-])[ובהכלמש]{1,3}$/u.test(text.slice(Math.max(0, at - 5), at))) return false;
  const [, , closing] =
    /^(?:[^"]|(?<=\p{L})"(?=\p{L}))*?(?:(?<=[\s([–—-])(")(?=\S)|(?<=\S)(")(?!\p{L}))/u.exec(
      text.slice(at + 1),
    ) ?? [];
  return closing !== undefined;
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

/** Words that lose their beginning, by language: ’tis, ’em, ’90s; ’s, ’ne, ’nen. */
const elided: Readonly<Record<string, RegExp>> = {
  en: /^'(\d\ds?|tis|twas|twere|em|til|cause|n|round|bout)(?![\p{L}\p{N}])(.?)/iu,
  de: /^'(\d\der|s|n|ne|nen|nem|ner|nes|ran|rauf|raus|rein|rüber|runter|mal|was)(?![\p{L}\p{N}])(.?)/iu,
  nl: /^'(s|t|n|k|m|ns)(?![\p{L}\p{N}])(.?)/iu,
};

function isElision(text: string, at: number, language: string): boolean {
  const [word, , following] = (elided[language] ?? elided['en'])?.exec(text.slice(at, at + 9)) ?? [];
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
