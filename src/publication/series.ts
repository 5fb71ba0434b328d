import type { Article } from './model.ts';

type Part = Pick<Article, 'slug' | 'series'>;

/** The parts of the series that a piece belongs to, in their order; none when it belongs to none. */
export function partsOfSeries<Piece extends Part>(piece: Part, all: readonly Piece[]): Piece[] {
  const name = piece.series?.name;
  if (name === undefined) return [];
  return all
    .filter(({ series }) => series?.name === name)
    .sort((one, other) => (one.series?.number ?? 0) - (other.series?.number ?? 0));
}
