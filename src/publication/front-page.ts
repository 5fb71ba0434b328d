import { groupBySubject } from './group-by-subject.ts';
import type { Article, Topic } from './model.ts';

/** The articles of each part of the front page. Their number does not grow with the archive. */
export interface FrontPage {
  lead: Article | undefined;
  seconds: Article[];
  latest: Article[];
  replies: { reply: Article; to: Article }[];
  byTopic: { topic: Topic; articles: Article[] }[];
}

const SECONDS = 3;
const LATEST = 8;
const REPLIES = 2;
const TOPICS = 6;
const PER_TOPIC = 3;

/**
 * Lays out the front page: the newest article with a picture leads, the next stand beside it, the rest
 * follow.
 *
 * @param articles All articles, newest first.
 * @param lead Slug of the article that the editors want to lead, if any.
 */
export function layOutFrontPage(
  articles: readonly Article[],
  topics: readonly Topic[],
  lead?: string,
): FrontPage {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const first =
    articles.find(({ slug }) => slug === lead) ?? articles.find(({ image }) => image) ?? articles[0];
  const replies = articles.flatMap((reply) => {
    const to = bySlug.get(reply.repliesTo ?? '');
    return to ? [{ reply, to }] : [];
  });
  const shownAsReply = new Set(replies.slice(0, REPLIES).map(({ reply }) => reply));
  const rest = articles.filter((article) => article !== first && !shownAsReply.has(article));
  const newest = new Map(articles.map((article, index) => [article, article === first ? -1 : index]));
  const rank = (list: readonly Article[]) =>
    Math.min(...list.map((article) => newest.get(article) ?? Infinity));
  const ofTopic = groupBySubject(articles, (article) => article.topics);
  const byTopic = topics
    .map((topic) => ({ topic, articles: ofTopic.get(topic.id) ?? [] }))
    .filter((entry) => entry.articles.length > 0)
    .sort(
      (one, other) =>
        other.articles.length - one.articles.length || rank(one.articles) - rank(other.articles),
    )
    .slice(0, TOPICS)
    .map((entry) => ({ ...entry, articles: entry.articles.slice(0, PER_TOPIC) }));
  return {
    lead: first,
    seconds: rest.slice(0, SECONDS),
    latest: rest.slice(SECONDS, SECONDS + LATEST),
    replies: replies.slice(0, REPLIES),
    byTopic,
  };
}
