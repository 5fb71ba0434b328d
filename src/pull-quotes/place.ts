/** A block of the body at the top level, as far as placing cares. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'figure' | 'quote' | 'other';
  /** True when its words announce what follows, like a paragraph that ends with a colon. */
  leadsIn: boolean;
}

/** Where a source sentence stands, and what its writer asked for. */
export interface Placing {
  /** Index of the block that holds the quoted words. */
  source: number;
  /** Offset of the quoted words in that block, in characters. */
  start: number;
  place?: 'before' | 'after' | undefined;
}

/**
 * About five lines at our measure of 66 characters: a quote hung at the head of its own paragraph is level with its
 * first lines, and must not stand beside its own sentence.
 */
const BESIDE = 330;

/**
 * Chooses the gap for a pull quote: the index of the block it stands before.
 *
 * Four editors in five set a quote within one paragraph of its source. So: at the head of its own paragraph when the
 * sentence comes late in it, else beside the next paragraph, else beside the one before. Never directly under or over
 * a heading, between a lead-in and what it announces, beside a figure or another quote, or at the first or last
 * paragraph. `place` overrides where it can.
 *
 * @returns The gap, or undefined when no gap near the source is fit.
 */
export function placeQuote(blocks: readonly Block[], { source, start, place }: Placing): number | undefined {
  const near = start >= BESIDE ? [source, source + 1, source - 1] : [source + 1, source - 1, source];
  const asked = place === 'before' ? [source, source - 1] : place === 'after' ? [source + 1, source + 2] : [];
  const paragraphs = blocks.flatMap(({ kind }, index) => (kind === 'paragraph' ? [index] : []));
  const fits = (gap: number) => isFit(blocks, gap, paragraphs);
  return (
    asked.find((gap) => gap > 0 && gap < blocks.length) ??
    near.find(fits) ??
    [source + 2, source - 2].find(fits)
  );
}

function isFit(blocks: readonly Block[], gap: number, paragraphs: readonly number[]): boolean {
  const before = blocks[gap - 1];
  const beside = blocks[gap];
  if (!before || beside?.kind !== 'paragraph') return false;
  if (gap === paragraphs.at(0) || gap === paragraphs.at(-1)) return false;
  if (before.leadsIn || before.kind === 'heading') return false;
  const isCrowded = (index: number) => blocks[index]?.kind === 'figure' || blocks[index]?.kind === 'quote';
  return !isCrowded(gap - 1) && !isCrowded(gap + 1);
}
