import type { Article, ArticleContext } from './model.ts';
import { findRelatedArticles } from './related.ts';
import { groupBySeries } from './series.ts';

const RELATED = 3;

/**
 * Finds, for every article by its slug, the other articles that its page shows: the one it answers, its
 * replies, its series and related articles. Related articles are never any of the others.
 *
 * @param articles Newest first.
 */
export function buildContexts(articles: readonly Article[]): Map<string, ArticleContext> {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const parts = groupBySeries(articles);
  const replies = Map.groupBy(articles, ({ repliesTo }) => repliesTo);
  const isShown = (article: Article, other: Article) =>
    other.repliesTo === article.slug ||
    other.slug === article.repliesTo ||
    (article.series !== undefined && other.series?.name === article.series.name);
  const related = findRelatedArticles(articles, RELATED, isShown);
  return new Map(
    articles.map((article) => {
      const series = (article.series && parts.get(article.series.name)) ?? [];
      const own = replies.get(article.slug) ?? [];
      const context: ArticleContext = {
        repliesTo: article.repliesTo === undefined ? undefined : bySlug.get(article.repliesTo),
        replies: own,
        series,
        related: (related.get(article.slug) ?? []).flatMap((slug) => bySlug.get(slug) ?? []),
      };
      return [article.slug, context];
    }),
  );
}
