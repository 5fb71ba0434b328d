import { getWordSegmenter } from '../../languages/text/segmenters.ts';
import { splitWords, type Word } from '../../languages/text/words.ts';
import { isFunctionWord } from '../format/function-words.ts';

/** What a reader asked for. */
export interface Query {
  /** Each must be in the text word for word: what was typed between quotation marks. */
  phrases: Phrase[];
  /** The rest, in the order typed. */
  units: Unit[];
  /** All words of the query, those of the phrases included, in the order typed. */
  words: Word[];
}

/** Words that must follow one another. */
export interface Phrase {
  words: Word[];
  /** As it was typed. */
  text: string;
}

/** A word of the query, or several that are written as one: `MiG-29`, `24/7`, `AT&T`, 橋. */
export interface Unit extends Phrase {
  /** The number of its first word in the query. */
  at: number;
  /** True if it says nothing of what a text is about and is only used where nothing else was typed. */
  isFunction: boolean;
}

/**
 * Characters of a query that are read: nobody remembers more of a sentence, and a pasted chapter must not load the whole
 * index.
 */
export const LONGEST_QUERY = 1000;

/** Marks within a word are of Hebrew spelling and end no phrase: צה"ל. */
const HEBREW_MARK = '(?<=\\p{sc=Hebr})"(?=\\p{sc=Hebr})';
/** Phrases between marks that belong together, others within them; “ and " are often mixed. */
const QUOTED = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])"(?:[^"“”„]|${HEBREW_MARK}|[“„][^"“”„]*[“”])*"(?!\\p{L})`,
    '[“„](?:[^"“”„]|[“„][^"“”„]*[“”]|(?<=[\\s(—–])"[^"“”„]*")*[“”]',
    `(?<![\\p{L}\\p{N}])["“”„](?:[^"“”„]|${HEBREW_MARK})*["“”]`,
    '«(?:[^«»]|«[^«»]*»)*»',
    '»[^«»]*«',
    '「[^「」]*」',
    '『[^『』]*』',
  ].join('|'),
  'gu',
);

/**
 * Reads what was typed. Words between quotation marks (straight or curly, “…”, «…», „…“, 「…」) are a phrase; a mark
 * without its pair means nothing.
 *
 * @param typed Anything at all: markup, control characters and lone surrogates are text like any other.
 * @param language BCP 47 tag of the publication.
 */
export function readQuery(typed: string, language: string): Query {
  const text = typed.slice(0, LONGEST_QUERY).toWellFormed();
  const query: Query = { phrases: [], units: [], words: [] };
  let end = 0;
  for (const { 0: whole, index } of text.matchAll(QUOTED)) {
    const quoted = whole.slice(1, -1);
    const words = splitTyped(quoted, text);
    addUnits({ part: text.slice(end, index), text }, query, language);
    end = index + whole.length;
    if (words.length === 0) continue;
    query.phrases.push({ words, text: quoted.trim() });
    query.words.push(...words);
  }
  addUnits({ part: text.slice(end), text }, query, language);
  return query;
}

/** Marks of notes as Markdown and encyclopedias write them: words that are copied with one have it between them. */
const NOTE_MARK = /\[(?:\^[^\]\s]{1,40}|\p{Nd}{1,3})\]/gu;

/** Returns a text without marks of notes. */
export const removeNoteMarks = (text: string): string => text.replace(NOTE_MARK, '');

/** Capitals tell US from us, but not in a query that has nothing else. */
function splitTyped(part: string, text: string): Word[] {
  const words = splitWords(part);
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}{6}/u.test(text);
  return isShouted ? words.map((word) => ({ ...word, form: word.form.toLowerCase() })) : words;
}

function addUnits(
  { part: text, text: whole }: { part: string; text: string },
  query: Query,
  language: string,
): void {
  const words = splitTyped(text, whole);
  const breaks = findBreaks(text, words, language);
  const groups: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const group = groups.at(-1);
    if (group && !breaks.has(index)) group.push(word);
    else groups.push([word]);
  }
  const hasLetters = words.some(({ kind }) => kind !== 'sign');
  for (const group of groups) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const written = text.slice(first.start, last.end);
    const isFunction = group.length === 1 && isUnspecific(first, hasLetters, language);
    query.units.push({ words: group, text: written, at: query.words.length, isFunction });
    query.words.push(...group);
  }
}

/** What other searches take for an order; here all words are looked for as they are. */
const OPERATOR = /^(?:AND|OR|NOT)$/;

/** A function word, a sign of arithmetic or markup beside words, or a Japanese particle. */
function isUnspecific({ form, kind }: Word, hasLetters: boolean, language: string): boolean {
  if (kind === 'sign') return hasLetters && !/[\p{Sc}\p{So}§]/u.test(form);
  if (kind === 'character') return /\p{sc=Hiragana}/u.test(form);
  return OPERATOR.test(form) || isFunctionWord(form, language);
}

/** What may stand between words that are written as one. */
const JOINT = /^(?:|[-\u2010\u2011/.'’:@_·])$/u;

/** Returns the indexes of the words that begin a unit. */
function findBreaks(text: string, words: readonly Word[], language: string): Set<number> {
  const breaks = new Set<number>();
  const segments = hasCharacters(words) ? findSegments(text, language) : undefined;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (!before) continue;
    const gap = text.slice(before.end, word.start);
    const isWithinScript = before.kind === 'character' && word.kind === 'character';
    if (isWithinScript ? segments?.has(word.start) : before.kind === 'character' || word.kind === 'character')
      breaks.add(index);
    else if (!JOINT.test(gap)) breaks.add(index);
  }
  return breaks;
}

function hasCharacters(words: readonly Word[]): boolean {
  return words.some(({ kind }) => kind === 'character');
}

/** Where words of a language without spaces begin; undefined in a browser that does not know. */
function findSegments(text: string, language: string): Set<number> | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  return new Set([...getWordSegmenter(language).segment(text)].map(({ index }) => index));
}
