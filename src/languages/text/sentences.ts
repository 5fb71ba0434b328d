import { getAbbreviations } from './abbreviations.ts';
import { getSubtag } from './language-tag.ts';
import { getSentenceSegmenter } from './segmenters.ts';
import { getSentenceOpeners } from './sentence-openers.ts';

/** A part of a text, `[start, end)` in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Returns the sentences of a paragraph, without the spaces between them. This is the one splitter: what is quoted is
 * judged by it, and what may be quoted is chosen by it.
 *
 * It takes the breaks of the Unicode rules (UAX 29, as `Intl.Segmenter` has them) and drops those that end no sentence:
 * after abbreviations, initials, ordinals and the numbers of a list, and before a small letter. Where it cannot be
 * certain, it drops the break: a sentence taken too long makes a judgement stricter, one taken too short hides the "not"
 * at its beginning.
 *
 * @param language BCP 47 tag.
 */
export function splitSentences(text: string, language: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  let end = 0;
  for (const { segment } of getSentenceSegmenter(language).segment(text)) {
    end += segment.length;
    const before = text.slice(Math.max(start, end - LOOK_AROUND), end);
    if (end < text.length && continuesAfter(before, text.slice(end, end + LOOK_AROUND), language)) continue;
    const { length } = text.slice(start, end).trimEnd();
    if (length > 0) ranges.push({ start, end: start + length });
    start = end;
  }
  return ranges;
}

/** UTF-16 units on either side of a break that decide about it; no abbreviation is longer. */
const LOOK_AROUND = 40;

/** True if a sentence goes on after a break of the Unicode rules. */
function continuesAfter(before: string, after: string, language: string): boolean {
  const sentence = before.trimEnd();
  return (
    beginsSmall.test(after) ||
    isEnumerator.test(sentence) ||
    (/[」』]$/u.test(sentence) && beginsWithParticle.test(after)) ||
    isAbbreviation(sentence, after, language) ||
    isOrdinal(sentence, after, language)
  );
}

/** A small letter begins no sentence, not even after a question mark: “Is it?” she asked. */
const beginsSmall = /^[\s"'“”„«»‘’([—–-]*\p{Ll}/u;
/** The number or letter of a list is no sentence by itself: 1. First; a. First. */
const isEnumerator = /^[([]?(?:\p{N}{1,3}|(?!I)\p{L})[.)]$/u;
/** What follows speech in Japanese and belongs to its sentence: 「…。」と言った. */
const beginsWithParticle = /^\s*(?:と|って|は|が|を|に|の|も|など|という)/u;

/** Abbreviations without spaces (Mr., U.S., z.B.), and single letters with spaces between them (z. B., J. R. R.). */
const LAST_ABBREVIATION =
  /(?<![\p{L}\p{M}\p{N}’'/]|(?<!\.)-)(?:\p{L}\p{M}*\.[ \u00A0\u202F]?-?)*(?:(?<![\p{L}\p{M}’'])\p{L}[\p{L}\p{M}]*\.)+$/u;
const LAST_PART = /(?<![\p{L}\p{M}\p{N}’'/]|(?<!\.)-)(?:\p{L}[\p{L}\p{M}]*\.)+$/u;

function isAbbreviation(before: string, after: string, language: string): boolean {
  const [whole] = LAST_ABBREVIATION.exec(before) ?? [];
  if (whole === undefined) return false;
  const [part = whole] = LAST_PART.exec(before) ?? [];
  const { neverEnd, beforeNumber, mayEnd } = getAbbreviations(language);
  const spellings = [whole.replace(/[\s-]/gu, ''), part].flatMap((one) => [one, lowerFirst(one)]);
  const isListed = (list: ReadonlySet<string>) => spellings.some((spelling) => list.has(spelling));
  if (isListed(neverEnd)) return true;
  if (isListed(beforeNumber) && beginsWithNumber.test(after)) return true;
  return (isListed(mayEnd) || isInitial(whole, after)) && !beginsSentence(after, language);
}

/** Arabic or Roman numerals, and numbers of things: No. HR0011. */
const beginsWithNumber = /^\s*[([]?(?:\p{Lu}{0,4}-?\p{N}|[IVXLCDM]+(?![\p{L}\p{M}]))/u;

/** True for single letters with stops (J., U.S., т. д.). An I is a word or a number, unless another initial follows. */
function isInitial(abbreviation: string, after: string): boolean {
  if (abbreviation === 'I.') return /^\s*\p{Lu}\./u.test(after);
  return /^(?:[\p{Lu}\p{Ll}\p{sc=Hebr}\p{sc=Arab}]\p{M}*\.[ \u00A0\u202F]?-?)+$/u.test(abbreviation);
}

/** Languages that write ordinals with a stop: am 3. Oktober, Ludwig XIV. von Frankreich. */
const ORDINALS_WITH_STOP = new Set(
  'bs cs da de et fi fo hr hu is lb lt lv nb nn no pl sk sl sr tr'.split(' '),
);

function isOrdinal(before: string, after: string, language: string): boolean {
  const name = getSubtag(language);
  if (!ORDINALS_WITH_STOP.has(name) || !LAST_NUMBER.test(before)) return false;
  // In "Bd. 2." the number counts and the stop ends the sentence.
  const [, abbreviation = ''] = NUMBERED.exec(before) ?? [];
  return !getAbbreviations(language).beforeNumber.has(abbreviation) && !beginsSentence(after, language);
}

const LAST_NUMBER = /(?<![\p{L}\p{N}.,:/-])(?:\p{N}{1,3}|[IVXLC]+)\.$/u;
const NUMBERED = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]*\.)\s*(?:\p{N}+|[IVXLC]+)\.$/u;

/** True if the text begins with a word that has its capital only because a sentence begins. */
function beginsSentence(text: string, language: string): boolean {
  const [, word] = /^[\s"'“”„«»‘([—–-]*(\p{Lu}[\p{L}\p{M}]*)(?![\p{L}\p{M}.])/u.exec(text) ?? [];
  return word !== undefined && getSentenceOpeners(language).has(word.toLocaleLowerCase(language));
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
