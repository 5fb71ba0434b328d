import { findStraightMarks, PLACEHOLDER, type StraightMark } from '../../languages/text/curl-quotes.ts';
import { type SourcePart, splitFrontmatter } from '../../prose/frontmatter.ts';
import { LineIndex } from '../../prose/syntax/line-index.ts';
import type { Problem } from '../../runtime/problem.ts';
import { listBodySpans } from './body-spans.ts';
import { listFieldSpans } from './field-spans.ts';
import type { MappedSpan, SourceRange } from './mapped-span.ts';

/** A straight mark in a source file, with its offsets there. */
export interface WrittenMark extends SourceRange {
  /** From 1. */
  line: number;
  /** The word that it is part of, as it is and as it should be. */
  word: string;
  curledWord?: string;
  /** What belongs in its place, where that is certain and a machine may set it. */
  curled?: string;
}

/**
 * Finds every straight quotation mark, apostrophe and double hyphen in the prose of a file, in order.
 *
 * @param source An .mdx file with frontmatter, or a .yaml file.
 * @param language BCP 47 tag of its prose.
 */
export function findMarks(source: string, language: string): WrittenMark[] {
  const { fields, body } = splitFrontmatter(source) ?? { fields: { text: source, at: 0 } };
  const lines = new LineIndex(source);
  // To find what is prose takes a parser, for each part: most have no such mark.
  const find = (part: SourcePart | undefined, listSpans: (text: string) => MappedSpan[]) =>
    part && /["']|--/.test(part.text)
      ? listSpans(part.text).flatMap((span) => findSpanMarks(span, part, language))
      : [];
  return [...find(fields, listFieldSpans), ...find(body, listBodySpans)]
    .map((mark) => ({ ...mark, line: lines.pointAt(mark.from).line }))
    .sort((one, other) => one.from - other.from);
}

/** Returns the file with every mark curled that can be, and not a byte beside them changed. */
export function curlMarks(source: string, marks: readonly WrittenMark[]): string {
  let result = '';
  let end = 0;
  for (const { from, to, curled } of marks) {
    if (curled === undefined || from < end) continue;
    result += source.slice(end, from) + curled;
    end = to;
  }
  return result + source.slice(end);
}

/** Words of a line that are shown at most. */
const SHOWN = 20;

/** Returns one warning for each line that has straight marks. */
export function warnOfStraightMarks(file: string, marks: readonly WrittenMark[]): Problem[] {
  const byLine = Map.groupBy(marks, (mark) => `${mark.line} ${describeRemedy(mark)}`);
  return [...byLine.values()].flatMap((found): Problem[] => {
    const [first] = found;
    if (!first) return [];
    const words = [
      ...new Set(found.map(({ word, curledWord }) => (curledWord ? `${word} → ${curledWord}` : word))),
    ];
    const more = words.length > SHOWN ? `, and ${words.length - SHOWN} more` : '';
    return [
      {
        file,
        line: first.line,
        message: `straight marks where typographic ones belong: ${words.slice(0, SHOWN).join(', ')}${more}`,
        todo: describeRemedy(first),
      },
    ];
  });
}

function describeRemedy({ curled, curledWord }: WrittenMark): string {
  if (curled !== undefined) return 'npm run check -- --fix';
  if (curledWord !== undefined)
    return 'write it so by hand: a machine changes nothing in pictures and components, nor the address of a pull quote';
  return 'write the mark that is meant, ′ and ″ for minutes or feet; in the text, \\" keeps a straight one';
}

/** Finds the marks of one span of a part of a file. */
function findSpanMarks(span: MappedSpan, part: SourcePart, language: string): Omit<WrittenMark, 'line'>[] {
  const marks = findStraightMarks(span.text, language);
  return marks.map(({ at, length, curled }, index) => {
    const { from, to } = span.locate(at, length);
    const { start, word } = readWordAt(span.text, at);
    const inWord = listNeighbours(
      marks,
      index,
      (other) => other.at >= start && other.at < start + word.length,
    );
    const isKnown = inWord.every((other) => other.curled !== undefined);
    const named = nameWord({ word, start }, span, part);
    return {
      from: part.at + from,
      to: part.at + to,
      word: named(word),
      ...(isKnown && { curledWord: named(setMarks(word, start, inWord)) }),
      ...(curled !== undefined && !span.isFixed && { curled }),
    };
  });
}

function readWordAt(text: string, at: number): { start: number; word: string } {
  let start = at;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && /\S/.test(text.charAt(end))) end++;
  return { start, word: text.slice(start, end) };
}

/** Returns the items beside one, and the one, as far as they satisfy a condition. To look at all would take the square of their number. */
function listNeighbours<Item>(
  items: readonly Item[],
  index: number,
  isWithin: (item: Item) => boolean,
): readonly Item[] {
  const isInside = (at: number) => {
    const item = items[at];
    return item !== undefined && isWithin(item);
  };
  let from = index;
  while (isInside(from - 1)) from--;
  let to = index + 1;
  while (isInside(to)) to++;
  return items.slice(from, to);
}

/** Returns what puts addresses and code back into a word, in the place of the sign that stands for them. */
function nameWord(
  { word, start }: { word: string; start: number },
  span: MappedSpan,
  { text }: SourcePart,
): (word: string) => string {
  const parts = [...word].flatMap((sign, index) => {
    if (sign !== PLACEHOLDER) return [];
    const { from, to } = span.locate(start + index);
    return [text.slice(from, to)];
  });
  return (masked) => {
    let index = 0;
    return masked.replaceAll(PLACEHOLDER, () => parts[index++] ?? PLACEHOLDER);
  };
}

/** @param start Offset of the word in the text that the marks were found in. */
function setMarks(word: string, start: number, marks: readonly StraightMark[]): string {
  let result = '';
  let reached = 0;
  for (const { at, length, curled } of marks) {
    result += word.slice(reached, at - start) + curled;
    reached = at - start + length;
  }
  return result + word.slice(reached);
}
