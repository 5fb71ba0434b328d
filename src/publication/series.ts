import type { Article } from './model.ts';

type Part = Pick<Article, 'slug' | 'series'>;

/** Groups the articles that belong to a series by its name, in the order of their numbers. */
export function groupBySeries<Grouped extends Part>(articles: readonly Grouped[]): Map<string, Grouped[]> {
  const numbered = articles.flatMap((article) =>
    article.series ? [{ article, name: article.series.name, number: article.series.number }] : [],
  );
  const series = Map.groupBy(
    numbered.toSorted((one, other) => one.number - other.number),
    ({ name }) => name,
  );
  return new Map([...series].map(([name, parts]) => [name, parts.map(({ article }) => article)]));
}

/** An article of a long series shows so many parts before it and after it; the search page has them all. */
const around = 3;

/**
 * Selects the parts of a series that the page of one part shows, itself included.
 *
 * @param parts All parts in order.
 */
export function selectShownParts<Shown extends Part>(
  { slug }: Pick<Part, 'slug'>,
  parts: readonly Shown[],
): readonly Shown[] {
  if (parts.length <= 2 * around + 2) return parts;
  const here = parts.findIndex((part) => part.slug === slug);
  return parts.slice(Math.max(0, here - around), here + around + 1);
}
