import { x } from 'xastscript';
import { FRONT_PATH, makeSitemapPath } from '../publication/addresses.ts';
import { groupBySubject } from '../publication/group-by-subject.ts';
import type { Article, Person, Topic } from '../publication/model.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml } from './escape.ts';
import { findLastChange } from './feed-channel.ts';

/** An address for search engines, and when its content last changed materially. */
export interface SitemapEntry {
  path: string;
  modified?: string | undefined;
}

/**
 * Addresses in one file. The protocol allows 50,000 (https://www.sitemaps.org/protocol.html); smaller
 * files are quicker to fetch again when one of them changes.
 */
const limit = 5_000;

/**
 * Every page worth finding. Articles come oldest first, so that a new one changes only the last file;
 * those first published elsewhere are left out, since their canonical address is there.
 *
 * @param articles newest first
 * @param others paths of standing pages, indexes and archive pages
 */
export function listSitemapEntries(
  articles: readonly Article[],
  people: readonly Person[],
  topics: readonly Topic[],
  others: readonly string[],
): SitemapEntry[] {
  const byTopic = groupBySubject(articles, (article) => article.topics);
  const byAuthor = groupBySubject(articles, (article) => article.authors);
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

/** One text for each file: `/sitemap-0.xml`, `/sitemap-1.xml` and so on; at least one. */
export const renderSitemaps = (entries: readonly SitemapEntry[]): string[] =>
  chunks(entries).map((chunk) =>
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

/** The list of the sitemaps. */
export const renderSitemapIndex = (entries: readonly SitemapEntry[]): string =>
  renderXml(
    x(
      'sitemapindex',
      { xmlns },
      chunks(entries).map((chunk, index) => {
        const changed = findLastChange(chunk.flatMap(({ modified }) => (modified ? [{ modified }] : [])));
        return x('sitemap', [
          x('loc', toAbsoluteUrl(makeSitemapPath(index))),
          ...(changed ? [x('lastmod', changed)] : []),
        ]);
      }),
    ),
  );

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const chunks = (entries: readonly SitemapEntry[]): SitemapEntry[][] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / limit)) }, (_, index) =>
    entries.slice(index * limit, (index + 1) * limit),
  );
