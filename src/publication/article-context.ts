import type { RelatedArticles } from './cache/related-cache.ts';
import type { Article, ArticleContext } from './model.ts';
import { findRelatedArticles, findRelatedTo, type TermCounts } from './related.ts';
import { groupBySeries } from './series.ts';

const RELATED = 3;

/**
 * Finds the articles that are related to each.
 *
 * @param articles Newest first.
 */
export const findRelated = (articles: readonly Article[]): RelatedArticles =>
  findRelatedArticles(articles, RELATED, isShown);

/**
 * Finds, for every article by its slug, the other articles that its page shows: the one it answers, its
 * replies, its series and related articles. Related articles are never any of the others.
 *
 * @param articles Newest first.
 * @param related Those that are related.
 */
export function buildContexts(
  articles: readonly Article[],
  related: RelatedArticles,
): Map<string, ArticleContext> {
  const build = createContextBuilder(articles);
  return new Map(articles.map((article) => [article.slug, build(article, related.get(article.slug) ?? [])]));
}

/**
 * Finds the same for one article.
 *
 * @param counts Keeps count of terms from one call to the next.
 */
export function buildContext(
  article: Article,
  articles: readonly Article[],
  counts: TermCounts,
): ArticleContext {
  const related = findRelatedTo(article, articles, { count: RELATED, counts, isLeftOut: isShown });
  return createContextBuilder(articles)(article, related);
}

/** Returns true for an article that another's page shows for another reason. */
const isShown = (article: Article, other: Article): boolean =>
  other.repliesTo === article.slug ||
  other.slug === article.repliesTo ||
  (article.series !== undefined && other.series?.name === article.series.name);

function createContextBuilder(articles: readonly Article[]) {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const parts = groupBySeries(articles);
  const replies = Map.groupBy(articles, ({ repliesTo }) => repliesTo);
  return (article: Article, related: readonly string[]): ArticleContext => ({
    repliesTo: article.repliesTo === undefined ? undefined : bySlug.get(article.repliesTo),
    replies: replies.get(article.slug) ?? [],
    series: (article.series && parts.get(article.series.name)) ?? [],
    related: related.flatMap((slug) => bySlug.get(slug) ?? []),
  });
}
