import type { Article } from './model.ts';

type Part = Pick<Article, 'slug' | 'series'>;

/** The parts of every series in their order, by its name. */
export function partsBySeries<Piece extends Part>(pieces: readonly Piece[]): Map<string, Piece[]> {
  const parts = Map.groupBy(pieces, ({ series }) => series?.name ?? '');
  parts.delete('');
  for (const series of parts.values())
    series.sort((one, other) => (one.series?.number ?? 0) - (other.series?.number ?? 0));
  return parts;
}
