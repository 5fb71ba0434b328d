/*
 * Every address of the site is made here, once. Pages, menus, feeds, sitemaps, the record, redirects and the
 * link check all use these functions. This file imports nothing and may be used by every room.
 */

export const FRONT_PATH = '/';
export const TOPICS_PATH = '/topics/';
export const PEOPLE_PATH = '/people/';
export const ARCHIVE_PATH = '/archive/';
export const SEARCH_PATH = '/search/';
export const CORRECTIONS_PATH = '/corrections/';
export const ABOUT_PATH = '/about/';
export const STANDARDS_PATH = '/standards/';
export const ACCESSIBILITY_PATH = '/accessibility/';
export const CORRECTIONS_FEED_PATH = `${CORRECTIONS_PATH}atom.xml`;
export const OPML_PATH = '/feeds.opml';
export const SITEMAP_INDEX_PATH = '/sitemap-index.xml';
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml';

export const makeSitemapPath = (number: number): string => `/sitemap-${number}.xml`;
export const makePersonPath = (id: string): string => `${PEOPLE_PATH}${id}/`;
export const makeTopicPath = (id: string): string => `${TOPICS_PATH}${id}/`;
/** Makes the address of a static page, such as `/about/`. */
export const makePagePath = (id: string): string => `/${id}/`;

/**
 * Makes the address of an article, `/YYYY/MM/slug/`. Year and month are taken as written in the file, in the
 * time zone written there, so that the address does not depend on the machine that builds the site.
 *
 * @param published ISO 8601 with zone.
 */
export function makeArticlePath(published: string, slug: string): string {
  return `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`;
}

/** Splits an article's path into its parts, which are empty if the path is not an article's. */
export function splitArticlePath(path: string): { year: string; month: string; slug: string } {
  const [, year = '', month = '', slug = ''] = path.split('/');
  return { year, month, slug };
}

/** Makes the address of the archive page that lists the year in which an article was published. */
export const makeYearPath = (articlePath: string): string =>
  `/archive${articlePath.slice(0, '/YYYY/'.length)}`;

/** Makes the address of the archive page that lists the month in which an article was published. */
export const makeMonthPath = (articlePath: string): string =>
  `/archive${articlePath.slice(0, '/YYYY/MM/'.length)}`;

/** Makes the address of the list of all replies to an article whose own page shows only the newest. */
export const makeRepliesPath = (articlePath: string): string => `${articlePath}replies/`;

/**
 * Makes the address of a pull quote's own page. Ids made from a quote's words begin with `quote-`, which the
 * address does not repeat.
 *
 * @param articlePath The article's path; an empty string for an address relative to the article.
 */
export const makeQuotePath = (articlePath: string, id: string): string =>
  `${articlePath}quotes/${id.replace(/^quote-/, '')}/`;

/**
 * Makes the address of the picture for sharing an article or a quote. It is below its page, so that it lasts
 * as long.
 */
export const makeCardPath = (pagePath: string): string => `${pagePath}card.png`;

export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const makeCitationPath = (articlePath: string, format: CitationFormat): string =>
  `${articlePath}cite.${format}`;

/** The three feeds of the site, of a topic or of a person. */
export interface FeedPaths {
  rss: string;
  atom: string;
  json: string;
}

/**
 * Makes the addresses of the feeds in a folder.
 *
 * @param folder `/`, `/topics/<id>/` or `/people/<id>/`.
 */
export const makeFeedPaths = (folder: string): FeedPaths => ({
  rss: `${folder}rss.xml`,
  atom: `${folder}atom.xml`,
  json: `${folder}feed.json`,
});

/**
 * Lists every public address that belongs to no article and that readers, programs and other sites may have
 * stored: front page, indexes, static pages, people, topics, their feeds, the archive. Further pages of a
 * list are left out, because what they show moves as the list grows.
 *
 * @param published Paths of the articles, `/YYYY/MM/slug/`.
 */
export function listSiteAddresses(
  { people, topics, pages }: Record<'people' | 'topics' | 'pages', readonly { path: string }[]>,
  published: readonly string[],
): Set<string> {
  const subjects = [...people, ...topics].map(({ path }) => path);
  return new Set([
    FRONT_PATH,
    PEOPLE_PATH,
    TOPICS_PATH,
    ARCHIVE_PATH,
    SEARCH_PATH,
    SITEMAP_INDEX_PATH,
    OPML_PATH,
    CORRECTIONS_FEED_PATH,
    ...pages.map(({ path }) => path),
    ...subjects,
    ...[FRONT_PATH, ...subjects].flatMap((folder) => Object.values(makeFeedPaths(folder))),
    ...published.map(makeYearPath),
    ...published.map(makeMonthPath),
  ]);
}
