import { type FeedPaths, makeFeedPaths } from '../publication/addresses.ts';
import type { Article, Person, Topic } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/** A list of articles to be followed, whatever the format; addresses are full. */
export interface FeedChannel {
  title: string;
  description: string;
  /** The page it follows. */
  page: string;
  feeds: FeedPaths;
  /** Newest first, at most `site.feedSize`, so that a feed does not grow with the archive. */
  articles: Article[];
  /** The last material change of anything in it. */
  updated: string;
}

/** All articles, newest first, as the site's own feed. */
export const createSiteChannel = (articles: readonly Article[]): FeedChannel =>
  channel(site.name, site.description, '/', articles);

/** The articles of one topic, newest first. */
export const createTopicChannel = (topic: Topic, articles: readonly Article[]): FeedChannel =>
  channel(`${topic.name} · ${site.name}`, topic.description, topic.path, articles);

/** The articles of one writer, newest first. */
export const createPersonChannel = (person: Person, articles: readonly Article[]): FeedChannel =>
  channel(`${person.name} · ${site.name}`, person.biography, person.path, articles);

function channel(title: string, description: string, path: string, all: readonly Article[]): FeedChannel {
  const articles = all.slice(0, site.feedSize);
  const paths = makeFeedPaths(path);
  return {
    title,
    description,
    page: toAbsoluteUrl(path),
    feeds: {
      rss: toAbsoluteUrl(paths.rss),
      atom: toAbsoluteUrl(paths.atom),
      json: toAbsoluteUrl(paths.json),
    },
    articles,
    updated: findLastChange(articles) ?? `${site.founded}-01-01T00:00:00Z`,
  };
}

/** The latest `modified` among them; instants with different zones compare by moment, not by text. */
export const findLastChange = (articles: readonly Pick<Article, 'modified'>[]): string | undefined =>
  articles
    .map((article) => article.modified)
    .reduce<string | undefined>(
      (latest, modified) =>
        latest !== undefined && Date.parse(latest) >= Date.parse(modified) ? latest : modified,
      undefined,
    );
