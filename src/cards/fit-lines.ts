/** A text broken into lines at a size, in pixels. */
export interface Setting {
  size: number;
  lines: string[];
}

/** What there is to fill, in pixels, and how. */
export interface Box {
  width: number;
  height: number;
  largest: number;
  /** Words stay whole down to this size; below it they break to be readable. */
  smallest: number;
  /** From one baseline to the next, in ems. */
  leading: number;
}

/**
 * The largest size at which the whole text fits the box, broken into lines of much the same length.
 * No text is ever cut. Words break only where they would otherwise be
 * smaller than `smallest`.
 *
 * @param widthOf width of a text in ems
 * @throws RangeError when the text fits at no size from `largest` down to 8 pixels
 */
export function fitLines(text: string, widthOf: (text: string) => number, box: Box): Setting {
  const words = piecesOf(text, widthOf, /(?<=[-–—/])/u);
  return (
    fitPieces(words, box, box.smallest) ??
    fitPieces(piecesOf(text, widthOf, /(?<=\P{M}\p{M}*)(?=\P{M})/u), box, 8) ??
    tooLong(text)
  );
}

/** What stays in one piece, whether a space stands before it, and its width in ems. */
interface Piece {
  text: string;
  width: number;
  /** Width of the space before it; 0 where it follows without one. */
  space: number;
}

/** Every space that a line may end at: all but those made to prevent it. */
const spaces = /[^\S\u00a0\u202f]+/u;

function piecesOf(text: string, widthOf: (text: string) => number, inside: RegExp): Piece[] {
  const space = widthOf(' ');
  return text
    .trim()
    .split(spaces)
    .flatMap((word) =>
      word.split(inside).map((part, index) => ({
        text: part,
        width: widthOf(part),
        space: index === 0 ? space : 0,
      })),
    );
}

function fitPieces(pieces: readonly Piece[], box: Box, smallest: number): Setting | undefined {
  for (let size = box.largest; size >= smallest; size -= 2) {
    const width = box.width / size;
    const lines = fill(pieces, width);
    if (lines && lines.length * box.leading * size <= box.height) {
      return { size, lines: balanced(pieces, width, lines) };
    }
  }
  return undefined;
}

/** As much on each line as it holds; nothing when a piece is wider than a line. */
function fill(pieces: readonly Piece[], width: number): string[] | undefined {
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.width > width) return undefined;
    const last = lines.length - 1;
    if (used + piece.space + piece.width > width) {
      lines.push(piece.text);
      used = piece.width;
    } else {
      lines[last] += `${piece.space > 0 ? ' ' : ''}${piece.text}`;
      used += piece.space + piece.width;
    }
  }
  return lines;
}

/** The same number of lines in the narrowest column that holds them. */
function balanced(pieces: readonly Piece[], width: number, lines: string[]): string[] {
  let best = lines;
  let narrow = 0;
  let wide = width;
  // Twelve halvings come within a pixel of the narrowest column.
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    const attempt = fill(pieces, middle);
    if (attempt && attempt.length <= lines.length) {
      best = attempt;
      wide = middle;
    } else {
      narrow = middle;
    }
  }
  return best;
}

const tooLong = (text: string): never => {
  throw new RangeError(`a text of ${text.length} characters fits no card; use a shorter one`);
};
