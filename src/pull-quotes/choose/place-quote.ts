/** A block of the body at the top level, as far as placing cares. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'figure' | 'quote' | 'other';
  /** True when its words announce what follows, like a paragraph that ends with a colon. */
  leadsIn: boolean;
  /** Characters of its words; none for a pull quote, which stands in the margin. */
  length: number;
}

/** A quote whose place is looked for: where its words stand, and what its writer asked for. */
export interface Placing {
  /** Index of the block that holds the quoted words. */
  source: number;
  /** Where in that block's words, in characters, `[start, end)`. */
  start: number;
  end: number;
  /** Characters of the quote as it is drawn, with its attribution. */
  length: number;
  place?: 'before' | 'after' | undefined;
}

/**
 * Chooses the gap for a pull quote: the index of the block it stands before. On a wide page it hangs in the margin beside
 * that block and what follows, on a narrow one it stands between that block and the one before.
 *
 * Four editors in five set a quote within one paragraph of its source. So: at the head of its own paragraph, after it,
 * before the one before or after the one after, the first of these that is fit (`isFit`) and apart from the very words
 * (`isApart`); else right under them sooner than far away; else the nearest that is apart; else the nearest that is fit.
 * `place` overrides.
 *
 * @returns The gap, or undefined when none in the whole article is fit.
 */
export function placeQuote(blocks: readonly Block[], placing: Placing): number | undefined {
  const { source, place } = placing;
  if (place === 'before') return source;
  if (place === 'after') return source + 1;
  const within = [source, source + 1, source - 1, source + 2];
  const nearest = blocks.map((_, gap) => gap).sort((one, other) => away(one) - away(other));
  function away(gap: number): number {
    return Math.abs(gap - source - 0.5);
  }
  const near = within.filter((gap) => isFit(blocks, gap));
  const fit = nearest.filter((gap) => isFit(blocks, gap));
  const apart = (gaps: readonly number[]) => gaps.find((gap) => isApart(blocks, gap, placing));
  return apart(near) ?? near.find((gap) => gap > source) ?? apart(fit) ?? fit[0];
}

/**
 * Never directly under or over a heading, between a lead-in and what it announces, beside a figure, within a paragraph
 * of another quote, or at the first or last paragraph.
 */
function isFit(blocks: readonly Block[], gap: number): boolean {
  const before = blocks[gap - 1];
  if (!before || blocks[gap]?.kind !== 'paragraph') return false;
  if (before.leadsIn || before.kind === 'heading') return false;
  const isParagraph = ({ kind }: Block) => kind === 'paragraph';
  if (gap === blocks.findIndex(isParagraph) || gap === blocks.findLastIndex(isParagraph)) return false;
  const are = (kind: Block['kind'], ...steps: number[]) =>
    steps.some((step) => blocks[gap + step]?.kind === kind);
  return !are('figure', -1, 1) && !are('quote', -2, -1, 1, 2);
}

/** Two lines at our measure of 66 characters: nearer, a quote after its words reads as their echo. */
const ECHO = 132;

/** True when the quote stands neither level with its own words in the margin nor right under them. */
function isApart(blocks: readonly Block[], gap: number, { source, start, end, length }: Placing): boolean {
  const lengthOf = (from: number, to: number) =>
    blocks.slice(from, to).reduce((sum, block) => sum + block.length, 0);
  if (gap > source) return lengthOf(source, gap) - end >= ECHO;
  return lengthOf(gap, source) + start >= depthOf(length);
}

/**
 * How far down a quote reaches in the margin, in characters of the text beside it: 400 for its frame and its last line,
 * four for each of its own, measured on quotes of 20 to 300 characters at our sizes of type and our measure.
 */
function depthOf(length: number): number {
  return 400 + 4 * length;
}
