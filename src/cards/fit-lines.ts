import { splitWord } from './split-word.ts';

/** A text broken into lines; `size` is the height of the em in pixels. */
export interface Setting {
  size: number;
  lines: string[];
}

/** The space to fill; lengths are in pixels. */
export interface Box {
  width: number;
  height: number;
  largest: number;
  /** Words stay whole down to this size. Below it they break, so that the text stays readable. */
  smallest: number;
  /** The distance of two baselines in ems. */
  leading: number;
}

/**
 * Returns the largest size at which the whole text fits the box, and its lines, which are of about the same
 * length. The text is never cut. Words break only where they would otherwise be smaller than `smallest`.
 *
 * @param widthOf Measures a text in ems.
 * @throws RangeError if the text fits at no size from `largest` down to 8 pixels.
 */
export function fitLines(text: string, widthOf: (text: string) => number, box: Box): Setting {
  return (
    fitUnits(splitUnits(text, widthOf, splitWord), box, box.smallest) ??
    fitUnits(splitUnits(text, widthOf, splitLetters), box, 8) ??
    refuseLongText(text)
  );
}

/** A part of the text that stays on one line; widths are in ems. */
interface Unit {
  text: string;
  width: number;
  /** The width of the space before it; 0 if it follows without one. */
  space: number;
}

/** The spaces that a line may end at: all but the no-break spaces. */
const spaces = /[^\S\u00a0\u202f]+/u;

const splitLetters = (word: string): string[] => word.split(/(?<=\P{M}\p{M}*)(?=\P{M})/u);

function splitUnits(
  text: string,
  widthOf: (text: string) => number,
  split: (word: string) => string[],
): Unit[] {
  const space = widthOf(' ');
  return text
    .trim()
    .split(spaces)
    .flatMap((word) =>
      split(word).map((part, index) => ({
        text: part,
        width: widthOf(part),
        space: index === 0 ? space : 0,
      })),
    );
}

function fitUnits(units: readonly Unit[], box: Box, smallest: number): Setting | undefined {
  for (let size = box.largest; size >= smallest; size -= 2) {
    const width = box.width / size;
    const lines = fillLines(units, width);
    if (lines && lines.length * box.leading * size <= box.height) {
      return { size, lines: balanceLines(units, width, lines) };
    }
  }
  return undefined;
}

/** Puts as much on each line as fits. Returns undefined if a unit is wider than a line. */
function fillLines(units: readonly Unit[], width: number): string[] | undefined {
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    if (unit.width > width) return undefined;
    const last = lines.length - 1;
    if (used + unit.space + unit.width > width) {
      lines.push(unit.text);
      used = unit.width;
    } else {
      lines[last] += `${unit.space > 0 ? ' ' : ''}${unit.text}`;
      used += unit.space + unit.width;
    }
  }
  return lines;
}

/** Returns as many lines as given, in the narrowest column that holds them. */
function balanceLines(units: readonly Unit[], width: number, lines: string[]): string[] {
  let best = lines;
  let narrow = 0;
  let wide = width;
  // A card is 1,056 pixels wide at most, so twelve halvings find the narrowest column to a pixel.
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    const attempt = fillLines(units, middle);
    if (attempt && attempt.length <= lines.length) {
      best = attempt;
      wide = middle;
    } else {
      narrow = middle;
    }
  }
  return best;
}

const refuseLongText = (text: string): never => {
  throw new RangeError(`a text of ${text.length} characters fits no card; use a shorter one`);
};
