import type { Article, ArticleContext } from './model.ts';
import { findRelatedArticles } from './related.ts';
import { groupBySeries } from './series.ts';

const RELATED = 3;

/** How many replies, the newest, an article's own page shows; the list at `makeRepliesPath` has them all. */
export const SHOWN_REPLIES = 5;

/** For every article what its page shows of the others: what it answers, its replies, its series, related pieces. */
export function buildContexts(articles: readonly Article[]): Map<string, ArticleContext> {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const related = findRelatedArticles(articles, RELATED + 3);
  const parts = groupBySeries(articles);
  const replies = Map.groupBy(articles, ({ repliesTo }) => repliesTo);
  return new Map(
    articles.map((article) => {
      const series = parts.get(article.series?.name ?? '') ?? [];
      const own = replies.get(article.slug) ?? [];
      const isShown = (other: Article) =>
        other.repliesTo === article.slug ||
        other.slug === article.repliesTo ||
        (article.series !== undefined && other.series?.name === article.series.name);
      const context: ArticleContext = {
        repliesTo: article.repliesTo === undefined ? undefined : bySlug.get(article.repliesTo),
        replies: own,
        series,
        related: (related.get(article.slug) ?? [])
          .flatMap((slug) => bySlug.get(slug) ?? [])
          .filter((other) => !isShown(other))
          .slice(0, RELATED),
      };
      return [article.slug, context];
    }),
  );
}
