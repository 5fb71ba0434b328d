import { fitText, measureLetters } from './fit-text.ts';
import type { Article } from './model.ts';

/**
 * What stands above a piece in a row: its picture; or, set large on a raised ground, a quote of it or, where it has none, its
 * standfirst, which then stands nowhere else; its first words, where it has no standfirst either.
 */
export type Plate =
  | { kind: 'picture'; image: NonNullable<Article['image']> }
  | { kind: 'quote'; text: string; language: string }
  | { kind: 'words'; text: string };

/** A quote of more letters would be small print on its plate. */
const LONGEST_QUOTE = 110;
const LONGEST_WORDS = 130;

/**
 * Chooses what stands above each piece of a row, or beside it where it takes two columns: those always have something. Of four,
 * pieces without a picture have a plate of type if others have one, so that no column has a gap where the others have a
 * picture; where none has a picture, there are no plates at all.
 */
export function placePlates(row: readonly Article[]): (Plate | undefined)[] {
  const fill = (article: Article): Plate => findPicture(article) ?? findQuote(article) ?? setWords(article);
  if (row.length === 3) return row.map((article, index) => (index === 0 ? fill(article) : undefined));
  return row.length === 2 || row.some(({ image }) => image) ? row.map(fill) : row.map(() => undefined);
}

const findPicture = ({ image }: Article): Plate | undefined => image && { kind: 'picture', image };

function findQuote({ body, language }: Article): Plate | undefined {
  const quote = body.quotes.find(({ text }) => measureLetters(text) <= LONGEST_QUOTE);
  return quote && { kind: 'quote', text: quote.text, language: quote.language ?? language };
}

const setWords = ({ standfirst, headline, body, language }: Article): Plate => ({
  kind: 'words',
  text: fitText(standfirst ?? body.passages[0]?.text ?? headline, LONGEST_WORDS, language),
});
