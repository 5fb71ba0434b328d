/** Offsets in a text: `[start, end)`. */
export type TextRange = readonly [start: number, end: number];

/** A line that begins or ends a block of code, within a list or a quotation too. */
const fence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*[ \t]*(`{3,}|~{3,})(.*)$/;

/**
 * Finds the code of a text that the parser refused: blocks between fences, and words between backticks. It
 * takes no account of what only the parser knows, such as where a list ends.
 *
 * @returns Ranges in order, which do not overlap.
 */
export function findCodeRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let open: { mark: string; at: number } | undefined;
  let proseFrom = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const [, mark, rest] = fence.exec(line) ?? [];
    if (mark && !open && !(mark.startsWith('`') && rest?.includes('`'))) {
      ranges.push(...findCodeSpans(text, proseFrom, at));
      open = { mark, at };
    } else if (mark && open && closes(mark, open.mark) && rest?.trim() === '') {
      ranges.push([open.at, at + line.length]);
      open = undefined;
      proseFrom = at + line.length;
    }
    at += line.length + 1;
  }
  if (open) ranges.push([open.at, text.length]);
  else ranges.push(...findCodeSpans(text, proseFrom, text.length));
  return ranges;
}

/** Returns true if an offset is within one of the ranges. */
export function isWithin(ranges: readonly TextRange[], at: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && range[1] <= at) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= at;
}

function closes(mark: string, opening: string): boolean {
  return mark.charAt(0) === opening.charAt(0) && mark.length >= opening.length;
}

/** Finds words between backticks: as many before as after them, in one paragraph. */
function findCodeSpans(text: string, from: number, to: number): TextRange[] {
  const ranges: TextRange[] = [];
  let at = from;
  for (const paragraph of text.slice(from, to).split(/(\n[ \t>]*\n)/)) {
    const runs = [...paragraph.matchAll(/\\`|`+/g)].filter(([run]) => !run.startsWith('\\'));
    const ends = findNextOfSameLength(runs.map(([run]) => run.length));
    let reached = 0;
    for (const [number, { index }] of runs.entries()) {
      const end = runs[ends[number] ?? -1];
      if (index < reached || !end) continue;
      reached = end.index + end[0].length;
      ranges.push([at + index, at + reached]);
    }
    at += paragraph.length;
  }
  return ranges;
}

/** Returns for each number the place of the next one that is equal, or undefined if there is none. */
function findNextOfSameLength(lengths: readonly number[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const seen = new Map<number, number>();
  for (let place = lengths.length - 1; place >= 0; place -= 1) {
    const length = lengths[place];
    if (length === undefined) continue;
    next[place] = seen.get(length);
    seen.set(length, place);
  }
  return next;
}
