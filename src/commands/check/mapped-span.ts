/** Offsets in a source file: `[from, to)`. */
export interface SourceRange {
  from: number;
  to: number;
}

/** A passage of prose as one string, which knows where in the source each of its characters is written. */
export class MappedSpan {
  text = '';
  /** True where marks are syntax or hidden in an attribute, so that only an editor may change them. */
  readonly isFixed: boolean;
  /** One for each UTF-16 unit of `text`. */
  readonly #ranges: SourceRange[] = [];

  constructor({ isFixed = false }: { isFixed?: boolean } = {}) {
    this.isFixed = isFixed;
  }

  /** Adds a character (one or two UTF-16 units) that is written at a place of the source. */
  push(character: string, range: SourceRange): void {
    this.text += character;
    for (let unit = 0; unit < character.length; unit++) this.#ranges.push(range);
  }

  /**
   * Returns where some of the text is written in the source.
   *
   * @param at Offset in `text`.
   * @param length In UTF-16 units, at least 1.
   * @throws RangeError for what is not part of the text.
   */
  locate(at: number, length = 1): SourceRange {
    const first = this.#ranges[at];
    const last = this.#ranges[at + length - 1];
    if (!first || !last) throw new RangeError(`a span of ${this.text.length} has no place ${at} + ${length}`);
    return { from: first.from, to: last.to };
  }
}
