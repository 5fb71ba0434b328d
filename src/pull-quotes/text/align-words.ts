/** One step of turning a quote's words into the article's. */
export interface Step {
  /** `same` words stand in both, `added` ones in the quote alone, `dropped` ones in the article alone. */
  kind: 'same' | 'added' | 'dropped';
  /** Index of the quote's word; for a dropped one, of the quote's next word. */
  quoted: number;
  /** Index of the article's word; for an added one, of the article's next word. */
  source: number;
}

/** Leaving out a long span must cost less than losing the words behind it. */
const DROPPED = 1;
const ADDED = 4;
const SAME = 8;
/** Two words that begin alike are likely one misspelt or inflected; at a quote's ends nothing else would pair them. */
const ALIKE = 1;

const MOVE = { same: 1, added: 2, dropped: 3, alike: 4 } as const;

/**
 * Returns the best alignment of a whole quote with some span of the article's words (Needleman and Wunsch, Journal of
 * Molecular Biology 48, 1970, with the source's ends free). It takes `quoted.length * source.length` steps, so hand it
 * a window, not an article.
 */
export function alignWords(quoted: readonly string[], source: readonly string[]): Step[] {
  const width = source.length + 1;
  const moves = new Uint8Array((quoted.length + 1) * width);
  let above = new Int32Array(width);
  for (const [index, word] of quoted.entries()) {
    const row = (index + 1) * width;
    const scores = new Int32Array(width);
    scores[0] = -ADDED * (index + 1);
    moves[row] = MOVE.added;
    for (const [before, other] of source.entries()) {
      const likeness = measureLikeness(word, other);
      const paired = readScore(above, before) + likeness;
      const added = readScore(above, before + 1) - ADDED;
      const dropped = readScore(scores, before) - DROPPED;
      const best = Math.max(paired, added, dropped);
      scores[before + 1] = best;
      const pairing = likeness === SAME ? MOVE.same : MOVE.alike;
      moves[row + before + 1] = best === paired ? pairing : best === added ? MOVE.added : MOVE.dropped;
    }
    above = scores;
  }
  return traceBack(moves, width, above.indexOf(Math.max(...above)));
}

function measureLikeness(one: string, other: string): number {
  if (one === other) return SAME;
  return one.length > 2 && one.slice(0, 2) === other.slice(0, 2) ? ALIKE : Number.NEGATIVE_INFINITY;
}

function readScore(scores: Int32Array, column: number): number {
  const score = scores[column];
  if (score === undefined) throw new RangeError(`There is no column ${column} in the alignment.`);
  return score;
}

/** Reads the moves from the end of the last row to the first row. */
function traceBack(moves: Uint8Array, width: number, end: number): Step[] {
  const steps: Step[] = [];
  let column = end;
  let row = moves.length / width - 1;
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
