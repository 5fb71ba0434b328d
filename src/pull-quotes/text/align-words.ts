/** One step of turning a quote's words into the article's. */
export interface Step {
  /** `same` words stand in both, `added` ones in the quote alone, `dropped` ones in the article alone. */
  kind: 'same' | 'added' | 'dropped';
  /** Index of the quote's word; for a dropped one, of the quote's next word. */
  quoted: number;
  /** Index of the article's word; for an added one, of the article's next word. */
  source: number;
}

/** Leaving out a long stretch must cost less than losing the words behind it. */
const DROPPED = 1;
const ADDED = 4;
const SAME = 8;
/** Two words that begin alike are likely one misspelt or bent; at a quote's ends nothing else would pair them. */
const ALIKE = 1;

/**
 * The best alignment of a whole quote with some stretch of the article's words (Needleman and Wunsch, the source's
 * ends free). Takes `quoted.length * source.length` steps: hand in a window, not an article.
 */
export function alignWords(quoted: readonly string[], source: readonly string[]): Step[] {
  const width = source.length + 1;
  const moves = new Uint8Array((quoted.length + 1) * width);
  let above = new Int32Array(width);
  for (let row = 1; row <= quoted.length; row++) {
    const scores = new Int32Array(width);
    scores[0] = -ADDED * row;
    moves[row * width] = MOVE.added;
    for (let column = 1; column < width; column++) {
      const likeness = likenessOf(quoted[row - 1] ?? '', source[column - 1] ?? '');
      const paired = (above[column - 1] ?? 0) + likeness;
      const added = (above[column] ?? 0) - ADDED;
      const dropped = (scores[column - 1] ?? 0) - DROPPED;
      const best = Math.max(paired, added, dropped);
      scores[column] = best;
      const pairing = likeness === SAME ? MOVE.same : MOVE.alike;
      moves[row * width + column] = best === paired ? pairing : best === added ? MOVE.added : MOVE.dropped;
    }
    above = scores;
  }
  return stepsBack(moves, width, quoted.length, above.indexOf(Math.max(...above)));
}

const MOVE = { same: 1, added: 2, dropped: 3, alike: 4 } as const;

function likenessOf(one: string, other: string): number {
  if (one === other) return SAME;
  return one.length > 2 && one.slice(0, 2) === other.slice(0, 2) ? ALIKE : Number.NEGATIVE_INFINITY;
}

function stepsBack(moves: Uint8Array, width: number, row: number, column: number): Step[] {
  const steps: Step[] = [];
  while (row > 0) {
    const move = moves[row * width + column];
    if (move === MOVE.same) steps.push({ kind: 'same', quoted: --row, source: --column });
    else if (move === MOVE.dropped) steps.push({ kind: 'dropped', quoted: row, source: --column });
    else {
      steps.push({ kind: 'added', quoted: --row, source: column });
      if (move === MOVE.alike) steps.push({ kind: 'dropped', quoted: row, source: --column });
    }
  }
  return steps.reverse();
}
