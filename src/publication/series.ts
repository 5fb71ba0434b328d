import type { Article } from './model.ts';

type Part = Pick<Article, 'slug' | 'series'>;

/** The parts of every series in their order, by its name. */
export function groupBySeries<Piece extends Part>(pieces: readonly Piece[]): Map<string, Piece[]> {
  const parts = Map.groupBy(pieces, ({ series }) => series?.name ?? '');
  parts.delete('');
  for (const series of parts.values())
    series.sort((one, other) => (one.series?.number ?? 0) - (other.series?.number ?? 0));
  return parts;
}

/** A long series shows the parts around one; the search page has them all. */
const around = 3;

/** The parts of its series that a piece's page shows, itself among them. */
export function selectShownParts<Piece extends Part>(
  { slug }: Pick<Part, 'slug'>,
  parts: readonly Piece[],
): readonly Piece[] {
  if (parts.length <= 2 * around + 2) return parts;
  const here = parts.findIndex((part) => part.slug === slug);
  return parts.slice(Math.max(0, here - around), here + around + 1);
}
