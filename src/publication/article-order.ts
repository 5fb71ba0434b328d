import type { Article } from './model.ts';

type Ordered = Pick<Article, 'slug' | 'published' | 'series'>;

/**
 * Sorts articles newest first. Of those published at the same instant, the later part of a series comes
 * first, as if it were newer; otherwise the slugs decide, so that every build gives the same order.
 */
export function sortNewestFirst<Sorted extends Ordered>(articles: readonly Sorted[]): Sorted[] {
  return articles
    .map((article) => ({ article, at: Date.parse(article.published), part: getPart(article) }))
    .sort(
      (one, other) =>
        other.at - one.at || other.part - one.part || (one.article.slug < other.article.slug ? -1 : 1),
    )
    .map(({ article }) => article);
}

/** The number of a part in its series; an article outside any series comes before the first part. */
function getPart({ series }: Ordered): number {
  return series ? series.number : 0;
}
