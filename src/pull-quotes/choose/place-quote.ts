/** A block of the body at the top level, as far as it matters for placing. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'figure' | 'quote' | 'other';
  /** True if its words announce what follows, like a paragraph that ends with a colon. */
  leadsIn: boolean;
  /** Characters of its words; 0 for a pull quote, which stands in the margin. */
  length: number;
}

/** A quote whose place is looked for: where its words stand, and what its writer asked for. */
export interface Placing {
  /** Index of the block that has the quoted words. */
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
 * Four editors in five set a quote within one paragraph of its source. So it looks at the head of its own paragraph,
 * after it, before the one before and after the one after, and takes the first of these that is fit (`isFit`) and apart
 * from the very words (`isApart`). If there is none: right under the words sooner than far away, else the nearest gap
 * that is apart, else the nearest that is fit. `place` overrides all of this.
 *
 * @returns The gap, or undefined if none in the whole article is fit.
 */
export function placeQuote(blocks: readonly Block[], placing: Placing): number | undefined {
  const { source, place } = placing;
  if (place === 'before') return source;
  if (place === 'after') return source + 1;
  const measureDistance = (gap: number) => Math.abs(gap - source - 0.5);
  const nearest = [...blocks.keys()].sort((one, other) => measureDistance(one) - measureDistance(other));
  const near = [source, source + 1, source - 1, source + 2].filter((gap) => isFit(blocks, gap));
  const fit = nearest.filter((gap) => isFit(blocks, gap));
  const findApart = (gaps: readonly number[]) => gaps.find((gap) => isApart(blocks, gap, placing));
  return findApart(near) ?? near.find((gap) => gap > source) ?? findApart(fit) ?? fit[0];
}

/**
 * True unless the gap is directly under or over a heading, between a lead-in and what it announces, beside a figure,
 * within a paragraph of another quote, or at the first or last paragraph.
 */
function isFit(blocks: readonly Block[], gap: number): boolean {
  const before = blocks[gap - 1];
  if (!before || blocks[gap]?.kind !== 'paragraph') return false;
  if (before.leadsIn || before.kind === 'heading') return false;
  const isParagraph = ({ kind }: Block) => kind === 'paragraph';
  if (gap === blocks.findIndex(isParagraph) || gap === blocks.findLastIndex(isParagraph)) return false;
  const isAnyOf = (kind: Block['kind'], steps: readonly number[]) =>
    steps.some((step) => blocks[gap + step]?.kind === kind);
  return !isAnyOf('figure', [-1, 1]) && !isAnyOf('quote', [-2, -1, 1, 2]);
}

/** Characters: two lines at our measure of 66. If it is nearer, a quote after its words reads as their echo. */
const ECHO = 132;

/** True if the quote stands neither level with its own words in the margin nor right under them. */
function isApart(blocks: readonly Block[], gap: number, { source, start, end, length }: Placing): boolean {
  const measureLength = (from: number, to: number) =>
    blocks.slice(from, to).reduce((sum, block) => sum + block.length, 0);
  if (gap > source) return measureLength(source, gap) - end >= ECHO;
  return measureLength(gap, source) + start >= measureDepth(length);
}

/**
 * Returns how far down a quote reaches in the margin, in characters of the text beside it: 400 for its frame and its last
 * line, four for each of its own, measured on quotes of 20 to 300 characters at our sizes of type and our measure.
 */
function measureDepth(length: number): number {
  return 400 + 4 * length;
}
