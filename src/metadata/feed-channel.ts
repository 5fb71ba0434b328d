import { FRONT_PATH } from '../publication/addresses.ts';
import type { Article, Person, Topic } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/** A list of articles that readers can follow, independent of the format. Addresses are full. */
export interface FeedChannel {
  title: string;
  description?: string | undefined;
  /** The page that lists the same articles. */
  page: string;
  /** Newest first, at most `site.feedSize`, so that a feed does not grow with the archive. */
  articles: Article[];
  /** The last material change of any article in it, or the year the publication began. */
  updated: string;
}

/**
 * Returns the site's own channel.
 *
 * @param articles All of them, newest first.
 */
export const createSiteChannel = (articles: readonly Article[]): FeedChannel =>
  createChannel({ title: site.name, description: site.description, path: FRONT_PATH }, articles);

/**
 * Returns the channel of a topic.
 *
 * @param articles Those of the topic, newest first.
 */
export const createTopicChannel = (topic: Topic, articles: readonly Article[]): FeedChannel =>
  createChannel({ ...topic, title: `${topic.name} · ${site.name}` }, articles);

/**
 * Returns the channel of a writer.
 *
 * @param articles Those of the writer, newest first.
 */
export const createPersonChannel = (person: Person, articles: readonly Article[]): FeedChannel =>
  createChannel(
    { title: `${person.name} · ${site.name}`, description: person.biography, path: person.path },
    articles,
  );

function createChannel(
  { title, description, path }: { title: string; description?: string | undefined; path: string },
  all: readonly Article[],
): FeedChannel {
  const articles = all.slice(0, site.feedSize);
  return {
    title,
    description,
    page: toAbsoluteUrl(path),
    articles,
    updated: findLastChange(articles) ?? `${site.founded}-01-01T00:00:00Z`,
  };
}

/**
 * Returns the latest `modified` among the articles, or undefined if there are none. Instants are compared as
 * moments: their zones may differ.
 */
export const findLastChange = (articles: readonly Pick<Article, 'modified'>[]): string | undefined =>
  articles
    .map((article) => article.modified)
    .reduce<string | undefined>(
      (latest, modified) =>
        latest !== undefined && Date.parse(latest) >= Date.parse(modified) ? latest : modified,
      undefined,
    );
