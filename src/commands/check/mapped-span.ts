/** A stretch of prose as one string, and where in the source each of its characters is written. */
export interface MappedSpan {
  text: string;
  /** Offsets in the source, `[from, to)`, one pair for each UTF-16 unit of `text`. */
  from: number[];
  to: number[];
  /** True where marks are syntax or hidden in an attribute, so that only an editor may change them. */
  isFixed?: boolean;
}

export const createEmptySpan = (): MappedSpan => ({ text: '', from: [], to: [] });

/** Adds a character that is written at `[from, to)`. */
export function pushCharacter(stretch: MappedSpan, character: string, from: number, to: number): void {
  stretch.text += character;
  for (let unit = 0; unit < character.length; unit++) {
    stretch.from.push(from);
    stretch.to.push(to);
  }
}
