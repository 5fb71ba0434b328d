import type { Article, Context } from './model.ts';
import { relatedPieces } from './related.ts';
import { partsBySeries } from './series.ts';

const RELATED = 3;

/** For every article what its page shows of the others: what it answers, its replies, its series, related pieces. */
export function contexts(articles: readonly Article[]): Map<string, Context> {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const related = relatedPieces(articles, RELATED + 3);
  const parts = partsBySeries(articles);
  const replies = Map.groupBy(articles, ({ repliesTo }) => repliesTo);
  return new Map(
    articles.map((article) => {
      const series = parts.get(article.series?.name ?? '') ?? [];
      const own = replies.get(article.slug) ?? [];
      const isShown = (other: Article) =>
        other.repliesTo === article.slug ||
        other.slug === article.repliesTo ||
        (article.series !== undefined && other.series?.name === article.series.name);
      const context: Context = {
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
