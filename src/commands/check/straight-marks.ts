import { findStraightMarks, type StraightMark } from '../../languages/text/curl-quotes.ts';
import { FRONTMATTER } from '../../prose/frontmatter.ts';
import type { Problem } from '../../runtime/problem.ts';
import { listBodySpans } from './body-spans.ts';
import { listFieldSpans } from './field-spans.ts';
import type { MappedSpan } from './mapped-span.ts';

/** A straight mark in a source file. */
export interface WrittenMark {
  /** From 1. */
  line: number;
  /** Offsets in the file. */
  from: number;
  to: number;
  /** The word it stands at, as it is and as it should be. */
  word: string;
  curledWord?: string;
  /** What belongs in its place, where that can be told and set by machine. */
  curled?: string;
}

/**
 * Every straight quotation mark, apostrophe and double hyphen in the prose of a file, in order.
 *
 * @param source An .mdx file with frontmatter, or a .yaml file.
 * @param language BCP 47 tag of its prose.
 */
export function findMarks(source: string, language: string): WrittenMark[] {
  if (!/["']|--/.test(source)) return [];
  const { text, fields } = partsOf(source);
  const stretches = [
    ...listFieldSpans(fields.text).map((stretch) => ({ stretch, shift: fields.at })),
    ...(text ? listBodySpans(text.text).map((stretch) => ({ stretch, shift: text.at })) : []),
  ];
  return stretches
    .flatMap(({ stretch, shift }) => {
      const marks = findStraightMarks(stretch.text, language);
      return marks.map((mark) => writtenMark(source, stretch, shift, mark, marks));
    })
    .sort((one, other) => one.from - other.from);
}

/** The file with every mark curled that can be, and not a byte beside them changed. */
export function curlMarks(source: string, marks: readonly WrittenMark[]): string {
  let result = '';
  let end = 0;
  for (const { from, to, curled: mark } of marks) {
    if (mark === undefined || from < end) continue;
    result += source.slice(end, from) + mark;
    end = to;
  }
  return result + source.slice(end);
}

/** One warning for each line that has straight marks. */
export function warnOfStraightMarks(file: string, marks: readonly WrittenMark[]): Problem[] {
  const byLine = Map.groupBy(marks, (mark) => `${mark.line} ${remedyFor(mark)}`);
  return [...byLine.values()].flatMap((found): Problem[] => {
    const [first] = found;
    if (!first) return [];
    const words = found.map(({ word, curledWord }) => (curledWord ? `${word} → ${curledWord}` : word));
    return [
      {
        file,
        line: first.line,
        message: `straight marks where typographic ones belong: ${[...new Set(words)].join(', ')}`,
        todo: remedyFor(first),
      },
    ];
  });
}

function remedyFor({ curled: mark, curledWord }: WrittenMark): string {
  if (mark !== undefined) return 'npm run check -- --fix';
  if (curledWord !== undefined)
    return 'write it so by hand: a machine changes nothing in pictures and components, nor the address of a pull quote';
  return 'write the mark that is meant, ′ and ″ for minutes or feet; in the text, \\" keeps a straight one';
}

interface Part {
  text: string;
  /** Where it begins in the file. */
  at: number;
}

function partsOf(source: string): { fields: Part; text?: Part } {
  const [fenced, fields] = FRONTMATTER.exec(source) ?? [];
  if (fenced === undefined || fields === undefined) return { fields: { text: source, at: 0 } };
  return {
    fields: { text: fields, at: source.indexOf('\n') + 1 },
    text: { text: source.slice(fenced.length), at: fenced.length },
  };
}

function writtenMark(
  source: string,
  stretch: MappedSpan,
  shift: number,
  mark: StraightMark,
  all: readonly StraightMark[],
): WrittenMark {
  const { at, length } = mark;
  const from = shift + (stretch.from[at] ?? 0);
  const to = shift + (stretch.to[at + length - 1] ?? 0);
  const start = stretch.text.slice(0, at).search(/\S*$/);
  const end = at + length + (/^\S*/.exec(stretch.text.slice(at + length))?.[0].length ?? 0);
  const word = stretch.text.slice(start, end);
  const inWord = all.filter((other) => other.at >= start && other.at < end);
  const isKnown = inWord.every(({ curled: known }) => known !== undefined);
  return {
    line: source.slice(0, from).split('\n').length,
    from,
    to,
    word,
    ...(isKnown && { curledWord: withMarks(stretch.text, start, end, inWord) }),
    ...(mark.curled !== undefined && !stretch.isFixed && { curled: mark.curled }),
  };
}

function withMarks(text: string, start: number, end: number, marks: readonly StraightMark[]): string {
  let result = '';
  let reached = start;
  for (const { at, length, curled: mark } of marks) {
    result += text.slice(reached, at) + mark;
    reached = at + length;
  }
  return result + text.slice(reached, end);
}
