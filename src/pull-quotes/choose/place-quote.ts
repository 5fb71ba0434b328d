/** A block of the body at the top level, as far as it matters for placing. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'figure' | 'quote' | 'other';
  /** True if its words announce what follows, like a paragraph that ends with a colon. */
  leadsIn: boolean;
  /** Characters of its words; 0 for a pull quote, whose words are none of the text. */
  length: number;
}

/** A quote whose place is looked for: where its words stand, and what its writer asked for. */
export interface Placing {
  /** Index of the block that has the quoted words. */
  source: number;
  /** Where in that block's words, in characters, `[start, end)`. */
  start: number;
  end: number;
  place?: 'before' | 'after' | undefined;
}

/**
 * Chooses the gap for a pull quote between two blocks: the index of the block it stands before.
 *
 * It takes the nearest gap that is fit (`isFit`) and a screen away from its own words, so that it is no echo of what one has
 * just read: after them if it can, else before. A text with no such gap has it as far from its words as it allows. `place`
 * overrides all of this.
 *
 * @returns The gap, or undefined if none in the whole article is fit.
 */
export function placeQuote(blocks: readonly Block[], placing: Placing): number | undefined {
  const { source, place } = placing;
  if (place === 'before') return source;
  if (place === 'after') return source + 1;
  const distance = (gap: number) => measureDistance(blocks, gap, placing);
  const ranked = STRICTNESS.map((strictness) => {
    const fit = [...blocks.keys()].filter((gap) => isFit(blocks, gap, strictness));
    return [...fit.filter((gap) => gap > source), ...fit.filter((gap) => gap <= source).reverse()];
  });
  for (const gaps of ranked) {
    const away = gaps.find((gap) => distance(gap) >= SCREEN);
    if (away !== undefined) return away;
  }
  const [furthest] = ranked.flatMap((gaps) => gaps.toSorted((one, other) => distance(other) - distance(one)));
  return furthest;
}

/**
 * Characters, some 300 words: 1,170 pixels and more of an article at every width from 360 to 1,280, and a window shows 700 to 900.
 */
const SCREEN = 1800;

interface Strictness {
  /** Characters of the text between two quotes. */
  apart: number;
  /** True if lists, quotations and code may stand beside a quote, for want of two paragraphs. */
  isLoose?: boolean;
}

/** What is asked of a gap first, some 250 words between two quotes, and what a text of few paragraphs or many quotes must do with. */
const STRICTNESS: readonly Strictness[] = [
  { apart: 1500 },
  { apart: 600 },
  { apart: 600, isLoose: true },
  { apart: 1, isLoose: true },
];

/** From which paragraph on a quote may stand: nothing has been said before. */
const FIRST_PARAGRAPH = 2;

/**
 * True between two paragraphs, unless the first announces the second, another quote is near, or it is the beginning or the end of
 * the article.
 */
function isFit(blocks: readonly Block[], gap: number, { apart, isLoose = false }: Strictness): boolean {
  const [before, behind] = [blocks[gap - 1], blocks[gap]];
  const allows = (block: Block | undefined) =>
    block?.kind === 'paragraph' || (isLoose && block?.kind === 'other');
  if (!allows(before) || !allows(behind) || before?.leadsIn) return false;
  const paragraphs = [...blocks.keys()].filter((index) => blocks[index]?.kind === 'paragraph');
  const number = paragraphs.filter((index) => index < gap).length;
  const least = Math.max(1, Math.min(FIRST_PARAGRAPH, paragraphs.length - 2));
  if (number < least || gap === paragraphs.at(-1)) return false;
  return [...blocks.keys()].every(
    (index) =>
      blocks[index]?.kind !== 'quote' ||
      measureLength(blocks, Math.min(index, gap), Math.max(index, gap)) >= apart,
  );
}

function measureLength(blocks: readonly Block[], from: number, to: number): number {
  return blocks.slice(from, to).reduce((sum, { length }) => sum + length, 0);
}

/** Returns how many characters of the text lie between a gap and the quoted words. */
function measureDistance(blocks: readonly Block[], gap: number, { source, start, end }: Placing): number {
  return gap > source ? measureLength(blocks, source, gap) - end : measureLength(blocks, gap, source) + start;
}
