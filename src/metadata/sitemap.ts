import { x } from 'xastscript';
import { FRONT_PATH, makeSitemapPath } from '../publication/addresses.ts';
import { groupByAuthor, groupByTopic } from '../publication/group-by-subject.ts';
import type { Article, Person, Topic } from '../publication/model.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml } from './escape.ts';
import { findLastChange } from './feed-channel.ts';

/** An address for search engines, and when what it shows last changed materially. */
export interface SitemapEntry {
  path: string;
  modified?: string | undefined;
}

/**
 * The most addresses in one file. The protocol allows 50,000 (https://www.sitemaps.org/protocol.html); of
 * smaller files a search engine fetches only the one that changed.
 */
const limit = 5_000;

/** The pages of the publication that search engines should know. */
export interface PublicPages {
  /** Newest first. */
  articles: readonly Article[];
  people: readonly Person[];
  topics: readonly Topic[];
  /** Paths of static pages, indexes and archive pages. */
  others: readonly string[];
}

/**
 * Returns an entry for every page worth finding. Articles come oldest first, so that a new one changes only
 * the last file. Articles that were first published elsewhere are left out, because their canonical address
 * is there.
 */
export function listSitemapEntries({ articles, people, topics, others }: PublicPages): SitemapEntry[] {
  const byTopic = groupByTopic(articles);
  const byAuthor = groupByAuthor(articles);
  return [
    ...articles
      .filter((article) => article.canonical === undefined)
      .map(({ path, modified }) => ({ path, modified }))
      .reverse(),
    ...topics.map(({ id, path }) => ({
      path,
      modified: findLastChange(byTopic.get(id) ?? []),
    })),
    ...people.map(({ id, path }) => ({
      path,
      modified: findLastChange(byAuthor.get(id) ?? []),
    })),
    { path: FRONT_PATH, modified: findLastChange(articles) },
    ...others.map((path) => ({ path })),
  ];
}

/** Returns the text of each file, at least one: `/sitemap-0.xml`, `/sitemap-1.xml` and so on. */
export const renderSitemaps = (entries: readonly SitemapEntry[]): string[] =>
  splitIntoFiles(entries).map((chunk) =>
    renderXml(
      x(
        'urlset',
        { xmlns },
        chunk.map(({ path, modified }) =>
          x('url', [x('loc', toAbsoluteUrl(path)), ...(modified ? [x('lastmod', modified)] : [])]),
        ),
      ),
    ),
  );

/** Returns `/sitemap-index.xml`, the list of the sitemaps. */
export const renderSitemapIndex = (entries: readonly SitemapEntry[]): string =>
  renderXml(
    x(
      'sitemapindex',
      { xmlns },
      splitIntoFiles(entries).map((chunk, index) => {
        const changed = findLastChange(chunk.flatMap(({ modified }) => (modified ? [{ modified }] : [])));
        return x('sitemap', [
          x('loc', toAbsoluteUrl(makeSitemapPath(index))),
          ...(changed ? [x('lastmod', changed)] : []),
        ]);
      }),
    ),
  );

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const splitIntoFiles = (entries: readonly SitemapEntry[]): SitemapEntry[][] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / limit)) }, (_, index) =>
    entries.slice(index * limit, (index + 1) * limit),
  );
