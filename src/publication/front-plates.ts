import { fitText, measureLetters } from './fit-text.ts';
import type { Article } from './model.ts';

/**
 * What stands above a piece in a row: its picture; or, set large on a raised ground, a quote of it or, where it has none, its
 * standfirst, which then stands nowhere else.
 */
export type Plate =
  | { kind: 'picture'; image: NonNullable<Article['image']> }
  | { kind: 'quote'; text: string; language: string }
  | { kind: 'standfirst'; text: string };

/** A quote of more letters would be small print on its plate. */
const LONGEST_QUOTE = 110;
const LONGEST_STANDFIRST = 130;

/**
 * Chooses what stands above each piece of a row. Beside a picture, pieces without one have a plate of type, so that no column has
 * a gap where the others have a picture; where none has a picture, there are no plates at all. In a row of three only the
 * first, which is twice as wide, has its picture beside it.
 */
export function placePlates(row: readonly Article[]): (Plate | undefined)[] {
  if (row.length === 3) return row.map((article, index) => (index === 0 ? findPicture(article) : undefined));
  if (!row.some(({ image }) => image)) return row.map(() => undefined);
  return row.map((article) => findPicture(article) ?? findQuote(article) ?? setStandfirst(article));
}

const findPicture = ({ image }: Article): Plate | undefined => image && { kind: 'picture', image };

function findQuote({ body, language }: Article): Plate | undefined {
  const quote = body.quotes.find(({ text }) => measureLetters(text) <= LONGEST_QUOTE);
  return quote && { kind: 'quote', text: quote.text, language: quote.language ?? language };
}

/** An imported piece may have no standfirst; its headline is set instead. */
const setStandfirst = ({ headline, standfirst = headline, language }: Article): Plate => ({
  kind: 'standfirst',
  text: fitText(standfirst, LONGEST_STANDFIRST, language),
});
