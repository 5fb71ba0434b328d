/** A place in a text; both from 1. */
export interface LinePoint {
  line: number;
  column: number;
}

/** Finds lines and columns of a text by offset, and the other way round. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  pointAt(offset: number): LinePoint {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#startOf(low) + 1 };
  }

  /** @throws RangeError for a line that the text does not have. */
  offsetAt({ line, column }: LinePoint): number {
    return this.#startOf(line - 1) + column - 1;
  }

  #startOf(index: number): number {
    const start = this.#starts[index];
    if (start === undefined)
      throw new RangeError(`a text of ${this.#starts.length} lines has no line ${index + 1}`);
    return start;
  }
}
