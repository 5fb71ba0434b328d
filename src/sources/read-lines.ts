import { splitQuoteWords } from '../pull-quotes/index.ts';

/** Letters of a page’s head at most: our own figure. */
const LONGEST_HEAD = 90;
/** How often a line returns, its numbers aside, before it is the head of pages. */
const LEAST_HEADS = 3;

/**
 * Returns a text of lines as one line: without the heads and numbers of its pages, with words that were broken at the end of
 * a line made whole, and spaces made one.
 *
 * @param text As typed, scanned, or taken out of a PDF; a form feed ends a page.
 */
export function joinLines(text: string): string {
  const lines = listLines(text);
  const heads = findPageHeads(lines);
  const kept = lines.filter(({ text: line }, index) => line !== '' && !heads.has(index));
  const joined = kept.map(({ text: line }) => line).join('\n');
  const known = new Set(splitQuoteWords(joined.replace(BROKEN, ' ')).map(({ loose }) => loose));
  return joined
    .replace(BROKEN, (whole, before: string, after: string) => mend({ whole, before, after }, known))
    .replace(/\u00AD/gu, '')
    .replace(/\[\d{1,3}\]|\{\d{1,3}\}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A word that a hyphen parts at the end of a line. */
const BROKEN = /(\p{L}+)(?:[-‐¬]|\u00AD)\n(\p{L}+)/gu;

/** Without the hyphen where the text has that word elsewhere, or has neither; with it where it has the two parts so. */
function mend(
  { whole, before, after }: Record<'whole' | 'before' | 'after', string>,
  known: ReadonlySet<string>,
): string {
  const joined = before + after;
  if (whole.includes('\u00AD') || known.has(joined.toLowerCase())) return joined;
  const isName = /^\p{Lu}/u.test(after);
  return isName || (known.has(before.toLowerCase()) && known.has(after.toLowerCase()))
    ? `${before}-${after}`
    : joined;
}

interface Line {
  text: string;
  /** True for the first or last line of a page. */
  isAtEdge: boolean;
  /** True where an empty line or the end of its page stands on both sides of it. */
  isApart: boolean;
  /** True where the sentence before it has not ended. */
  isWithin: boolean;
}

function listLines(text: string): Line[] {
  const pages = text.replace(/\r\n?/gu, '\n').split('\f');
  let before = '';
  return pages.flatMap((page) => {
    const lines = page.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
    const first = lines.findIndex((line) => line !== '');
    const last = lines.findLastIndex((line) => line !== '');
    return lines.map((line, index) => {
      const isWithin = before !== '' && !/[.!?:;]["”’»)\]]*$/u.test(before);
      if (line !== '') before = line;
      return {
        text: line,
        isAtEdge: pages.length > 1 && (index === first || index === last),
        isApart: (index === first || lines[index - 1] === '') && (index === last || lines[index + 1] === ''),
        isWithin,
      };
    });
  });
}

/** Returns the places of lines that are heads or feet of pages. */
function findPageHeads(lines: readonly Line[]): Set<number> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    if (isShort(text)) counts.set(shapeOf(text), (counts.get(shapeOf(text)) ?? 0) + 1);
  const numbers = lines.filter(({ text }) => isNumber(text)).length;
  return new Set(
    lines.flatMap((line, index) => {
      if (!isShort(line.text)) return [];
      const { text, isAtEdge, isApart, isWithin } = line;
      if (isNumber(text)) return isAtEdge || isApart || numbers >= LEAST_HEADS ? [index] : [];
      const times = counts.get(shapeOf(text)) ?? 0;
      const isNumbered = /^\d{1,4}\b|\b\d{1,4}$/u.test(text);
      const isCapitals = !/\p{Ll}/u.test(text);
      const isHead =
        (times >= LEAST_HEADS && (isAtEdge || isApart || isNumbered || isCapitals)) ||
        (isAtEdge && (times > 1 || (isNumbered && (isApart || isCapitals)))) ||
        (isCapitals && isWithin && (isApart || isNumbered) && /\p{Lu}{3}/u.test(text));
      return isHead ? [index] : [];
    }),
  );
}

const isShort = (text: string) => text !== '' && text.length <= LONGEST_HEAD;

/** A line with any number for its own, since a head has the number of its page. */
const shapeOf = (text: string) => text.replace(/\d+|\b[ivxlcdm]+\b/giu, '#');

const isNumber = (text: string) =>
  /^[-–—[(\s]*(?:(?:page|p\.|seite|стор\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\])\s]*$/iu.test(
    text,
  );
