/*
 * Every address of the site is made here, once. Pages, menus, feeds, sitemaps, the record, redirects and the
 * link check all use these functions. This file imports nothing and may be used by every room.
 */

export const FRONT_PATH = '/';
export const TOPICS_PATH = '/topics/';
export const PEOPLE_PATH = '/people/';
export const ARCHIVE_PATH = '/archive/';
export const SEARCH_PATH = '/search/';
/** Ways to what was published, in the order of the menu. Each has a name there, `masthead` of the phrases. */
export const SECTIONS = [
  { name: 'topics', path: TOPICS_PATH },
  { name: 'people', path: PEOPLE_PATH },
  { name: 'archive', path: ARCHIVE_PATH },
] as const;
/** Lists the pages that every publication has beside its front page, whatever is published. */
export const listFixedPaths = (): string[] => [...SECTIONS.map(({ path }) => path), SEARCH_PATH];
export const CORRECTIONS_PATH = '/corrections/';
export const ABOUT_PATH = '/about/';
export const STANDARDS_PATH = '/standards/';
/** Pages that make promises to readers: their text is recorded, and changes only by a command that says so. */
export const POLICY_PATHS: readonly string[] = [STANDARDS_PATH, '/privacy/'];
export const ACCESSIBILITY_PATH = '/accessibility/';
export const CORRECTIONS_FEED_PATH = `${CORRECTIONS_PATH}atom.xml`;
export const OPML_PATH = '/feeds.opml';
/** The list of all plain texts, for machines that quote: https://llmstxt.org */
const MACHINES_PATH = '/llms.txt';
/** The published index of the record: see `record/proof/`. */
export const RECORD_PATH = '/record/';
const RECORD_INDEX_PATH = `${RECORD_PATH}index.txt`;
/** The program by which readers verify a page. */
export const VERIFIER_PATH = `${RECORD_PATH}verify.mjs`;
export const SITEMAP_INDEX_PATH = '/sitemap-index.xml';
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml';
/** The folder of the search index below that of the site. */
export const SEARCH_INDEX_FOLDER = 'pagefind';
export const SEARCH_INDEX_PATH = `/${SEARCH_INDEX_FOLDER}/`;
const AUDIO_PATH = '/audio/';
export const THEME_PATH = '/theme/';

/** What can be a part of an address: lower-case letters, figures and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Returns true if the software answers there by itself, so that no static page can. Below a year stand the articles of it. */
export function isReservedPath(path: string): boolean {
  const own = [...listFixedPaths(), '/index/', '/404/', AUDIO_PATH, SEARCH_INDEX_PATH, THEME_PATH];
  return own.includes(path) || /^\/\d{4}\/$/.test(path);
}

export const makeSitemapPath = (number: number): string => `/sitemap-${number}.xml`;
export const makePersonPath = (id: string): string => `${PEOPLE_PATH}${id}/`;
export const makeTopicPath = (id: string): string => `${TOPICS_PATH}${id}/`;
/** Makes the address of a static page, such as `/about/`. */
export const makePagePath = (id: string): string => `/${id}/`;

/**
 * Makes the address of an article, `/YYYY/MM/slug/`. An article that was published once has the address of its
 * record, whatever becomes of its date: see `locateArticle`.
 *
 * @param day When it was first published, `YYYY-MM-DD`, in the publication's time zone.
 */
export function makeArticlePath(day: string, slug: string): string {
  return `/${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}/`;
}

/** Splits an article's path into its parts, which are empty if the path is not an article's. */
export function splitArticlePath(path: string): { year: string; month: string; slug: string } {
  const [, year = '', month = '', slug = ''] = path.split('/');
  return { year, month, slug };
}

/**
 * Makes the address of the archive page that lists a year.
 *
 * @param day Any day in it, `YYYY-MM-DD`.
 */
export const makeYearPath = (day: string): string => `${ARCHIVE_PATH}${day.slice(0, 4)}/`;

/**
 * Makes the address of the archive page that lists a month.
 *
 * @param day Any day in it, `YYYY-MM-DD`.
 */
export const makeMonthPath = (day: string): string => `${makeYearPath(day)}${day.slice(5, 7)}/`;

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

/** Makes the address of a text read aloud; the digest of its bytes is in its name, so that it may be kept. */
export const makeNarrationPath = (slug: string, digest: string, ending: string): string =>
  `${AUDIO_PATH}${slug}.${digest}${ending}`;

export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const makeCitationPath = (articlePath: string, format: CitationFormat): string =>
  `${articlePath}cite.${format}`;

/** Returns the file that answers at an address, both below the site: `about/index.html` for `about/`. */
export const locateFile = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

/** Makes the address of an article's plain text. */
export const makeTwinPath = (articlePath: string): string => `${articlePath}index.md`;

/** The forms in which the site, a topic and a person have feeds. Each has a name at the foot of pages, `footer` of the phrases. */
export const FEED_FORMS = ['rss', 'atom', 'jsonFeed'] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

const FEED_FILES: Readonly<Record<FeedForm, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
};

/** Their media types. */
export const FEED_TYPES: Readonly<Record<FeedForm, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  jsonFeed: 'application/feed+json',
};

/**
 * Makes the address of a feed.
 *
 * @param folder `/`, `/topics/<id>/` or `/people/<id>/`; or its full address, for that of the feed.
 */
export const makeFeedPath = (folder: string, form: FeedForm): string => folder + FEED_FILES[form];

const listFeedPaths = (folder: string): string[] => FEED_FORMS.map((form) => makeFeedPath(folder, form));

/** An article's own page shows at most so many of the newest replies; its list of replies has all of them. */
export const SHOWN_REPLIES = 5;

/** A published article, as far as addresses go. People and topics are named by their ids. */
export interface AddressedArticle {
  slug: string;
  /** `/YYYY/MM/slug/` */
  path: string;
  /** `YYYY-MM-DD`, in the publication's time zone. */
  day: string;
  authors: readonly string[];
  topics: readonly string[];
  /** Ids of its pull quotes. */
  quotes: readonly string[];
  /** Slug of the article it answers. */
  repliesTo?: string | undefined;
  /** The changes that readers were told about. */
  updates: readonly unknown[];
}

/** A publication, as far as addresses go. */
export interface AddressedSite {
  people: readonly { id: string; path: string }[];
  topics: readonly { id: string; path: string }[];
  pages: readonly { path: string }[];
  /** All that readers can see. */
  articles: readonly AddressedArticle[];
  /** Changes that readers are told about and that are of no article: of names and policies. */
  otherChanges: number;
  /** Articles on one page of a list. */
  pageSize: number;
}

/**
 * Lists the addresses that an article brings with it: its page, its card, its citations, and the page and the card of
 * each pull quote. All are below the first and move with it.
 *
 * @param path The article's path.
 * @param quotes Ids of its pull quotes.
 */
export function listArticleAddresses(path: string, quotes: Iterable<string>): string[] {
  return [
    path,
    makeTwinPath(path),
    makeCardPath(path),
    ...CITATION_FORMATS.map((format) => makeCitationPath(path, format)),
    ...Array.from(quotes, (id) => makeQuotePath(path, id)).flatMap((page) => [page, makeCardPath(page)]),
  ];
}

/**
 * Lists every public address that belongs to no article and that readers, programs and other sites may have stored:
 * front page, indexes, static pages, people, topics, their feeds, the archive, and all pages of their lists. These are
 * the addresses of the address book.
 */
export function listSiteAddresses(site: AddressedSite): Set<string> {
  const { people, topics, pages, articles, otherChanges, pageSize } = site;
  const list = (path: string, count: number) => listPages(path, Math.ceil(count / pageSize));
  const count = (ids: readonly string[]) =>
    ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map<string, number>());
  const byAuthor = count(articles.flatMap(({ authors }) => [...new Set(authors)]));
  const byTopic = count(articles.flatMap((article) => [...new Set(article.topics)]));
  const byMonth = count(articles.map(({ day }) => makeMonthPath(day)));
  const byAnswered = count(articles.flatMap(({ repliesTo }) => repliesTo ?? []));
  const changes = articles.reduce((sum, { updates }) => sum + updates.length, otherChanges);
  const subjects = [...people, ...topics].map(({ path }) => path);
  return new Set([
    FRONT_PATH,
    ...listFixedPaths(),
    SITEMAP_INDEX_PATH,
    OPML_PATH,
    CORRECTIONS_FEED_PATH,
    ...pages.flatMap(({ path }) => (path === CORRECTIONS_PATH ? list(path, changes) : path)),
    ...people.flatMap(({ id, path }) => list(path, byAuthor.get(id) ?? 0)),
    ...topics.flatMap(({ id, path }) => list(path, byTopic.get(id) ?? 0)),
    ...[FRONT_PATH, ...subjects].flatMap(listFeedPaths),
    ...articles.map(({ day }) => makeYearPath(day)),
    ...[...byMonth].flatMap(([path, inMonth]) => list(path, inMonth)),
    ...articles.flatMap(({ slug, path }) => {
      const replies = byAnswered.get(slug) ?? 0;
      return replies > SHOWN_REPLIES ? list(makeRepliesPath(path), replies) : [];
    }),
  ]);
}

/** A list's first page has no number in its address; there is one even if the list is empty. */
function listPages(path: string, count: number): string[] {
  const further = Array.from({ length: Math.max(0, count - 1) }, (_, index) => `${path}${index + 2}/`);
  return [path, ...further];
}

/** Single files that every site has, beside those that only some sites have. */
const FILES = [
  '/404.html',
  '/robots.txt',
  '/favicon.svg',
  '/apple-touch-icon.png',
  '/icon-192.png',
  '/icon-512.png',
  '/card.png',
  '/manifest.webmanifest',
  '/.well-known/security.txt',
  MACHINES_PATH,
  RECORD_INDEX_PATH,
  VERIFIER_PATH,
  makeSitemapPath(0),
];

/**
 * Lists every address that the site answers by itself: everything that a build writes, without redirects and the pages
 * of withdrawn articles. Left out are the folders of Astro and of the search index, whose names change with their content, and
 * the news sitemap, which comes and goes with the news.
 *
 * @param listed What `listSiteAddresses` gave, if it was asked already.
 */
export function listEveryAddress(
  site: AddressedSite,
  listed: ReadonlySet<string> = listSiteAddresses(site),
): Set<string> {
  const every = new Set([...listed, ...FILES]);
  for (const { path, quotes } of site.articles)
    for (const address of listArticleAddresses(path, quotes)) every.add(address);
  return every;
}

/**
 * Finds the address that answers for one that the site once had and has no longer: for a further page of a list the
 * list, for a month of the archive its year, for anything below an article the article, for a sitemap the index.
 *
 * @returns undefined if there is no such address above it.
 */
export function findAddressAbove(address: string): string | undefined {
  if (/^\/(?:news-sitemap|sitemap-\d+)\.xml$/.test(address)) return SITEMAP_INDEX_PATH;
  if (/^\/archive\/\d{4}\//.test(address)) return address.replace(/[^/]+\/$/, '');
  const [article] = /^\/\d{4}\/\d\d\/[^/]+\/(?=.)/.exec(address) ?? [];
  if (article !== undefined) {
    const above = address.replace(/[^/]+\/?$/, '');
    return above.endsWith('/quotes/') ? article : above;
  }
  const [list] = /^\/(?:(?:topics|people)\/[^/]+|corrections)\/(?=\d+\/$)/.exec(address) ?? [];
  return list;
}
