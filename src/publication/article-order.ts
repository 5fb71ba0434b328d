import type { Article } from './model.ts';

type Ordered = Pick<Article, 'slug' | 'published' | 'series'>;

/**
 * Sorts articles newest first. Of those published at the same instant, the later part of a series comes
 * first, as if it were newer; otherwise the slugs decide, so that every build gives the same order.
 */
export function sortNewestFirst<Sorted extends Ordered>(articles: readonly Sorted[]): Sorted[] {
  // Each instant is read once, not in every comparison.
  const timed = articles.map((article) => ({ article, time: Date.parse(article.published) }));
  return timed
    .sort(
      (one, other) =>
        other.time - one.time ||
        getPart(other.article) - getPart(one.article) ||
        (one.article.slug < other.article.slug ? -1 : 1),
    )
    .map(({ article }) => article);
}

/** The number of a part in its series; an article outside any series comes before the first part. */
function getPart({ series }: Ordered): number {
  return series ? series.number : 0;
}
