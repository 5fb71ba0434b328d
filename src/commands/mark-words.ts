import { escapePattern } from '../runtime/escape-pattern.ts';

/** Words to be found in a source file. */
export interface WrittenWords {
  text: string;
  /** The line on which their paragraph begins, from 1. */
  line: number;
}

/**
 * What Markdown may put between two letters without a reader seeing it: emphasis, links, escapes, footnote
 * marks.
 */
const MARKS = String.raw`(?:[*_~\x60\\]|\[\^[^\]\n]+\]|\]\([^)\n]*\)|\[)*`;
/** Marks directly before the first word or directly after the last, which may be included or left out. */
const OPENING = /[*_~`[]+$/;
const CLOSING = /^(?:[*_~`]|\]\([^)\n]*\)|\[\^[^\]\n]+\])+/;

/**
 * Lists the ways to put `<Pull>` around words in a source, the tightest first. Marks that touch the words can
 * be included or left out; only rendering shows which way leaves the text unchanged.
 *
 * @returns The edited sources. None if the words are not found, or are found more than once, in their
 *   paragraph.
 */
export function listWaysToMark(source: string, { text, line }: WrittenWords): string[] {
  const [from, to] = findParagraph(source, line);
  const places = [...source.slice(from, to).matchAll(makePattern(text))];
  const [place] = places;
  if (!place || places.length > 1) return [];
  const start = from + place.index;
  const end = start + place[0].length;
  const opening = OPENING.exec(source.slice(from, start))?.[0].length ?? 0;
  const closing = CLOSING.exec(source.slice(end, to))?.[0].length ?? 0;
  const ways: [number, number][] = [
    [start, end],
    [start - opening, end],
    [start, end + closing],
    [start - opening, end + closing],
  ];
  return [...new Set(ways.map(([first, last]) => wrapRange(source, first, last)))];
}

function wrapRange(source: string, start: number, end: number): string {
  return `${source.slice(0, start)}<Pull>${source.slice(start, end)}</Pull>${source.slice(end)}`;
}

/** Returns the offsets of a line and of the next empty line, in UTF-16 code units. */
function findParagraph(source: string, line: number): [number, number] {
  let from = 0;
  for (let number = 1; number < line; number++) from = source.indexOf('\n', from) + 1;
  const length = source.slice(from).search(/\n[ \t]*(?:\r?\n|$)/);
  return [from, length < 0 ? source.length : from + length];
}

function makePattern(words: string): RegExp {
  const letters = [...words].map((letter) => (/\s/.test(letter) ? String.raw`\s+` : escapePattern(letter)));
  return new RegExp(letters.join(MARKS), 'gu');
}
