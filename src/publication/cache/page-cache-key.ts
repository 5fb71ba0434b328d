import { digestForName } from '../../runtime/digest.ts';
import { memoize } from '../../runtime/memoize.ts';
import { SHOWN_REPLIES } from '../addresses.ts';
import type { Article, ArticleContext } from '../model.ts';
import { selectShownParts } from '../series.ts';

/*
 * A page is reused if everything that it shows is unchanged. Its key is a digest of all of that. What the
 * whole site shares (templates, styles, settings, the year in the footer) is not in the key: when that
 * changes, no page is reused.
 */

/**
 * Returns a digest of anything that JSON can write; maps are written as lists of pairs. 22 letters of
 * base64url.
 */
export function makePageKey(...shown: readonly unknown[]): string {
  return digestForName(JSON.stringify(shown, listMaps));
}

const listMaps = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

/**
 * Returns a digest of everything that other pages may show of an article: lists, feeds' headings, replies,
 * series, related articles. Its body is left out. Whole people and topics are in it, so that a new biography
 * reaches every page that prints it.
 */
export const describeTeaser = memoize((article: Article): string => {
  const shown: unknown[] = [];
  // One by one, because reading the property `removed` reads the body from the disk.
  for (const name of Object.keys(article))
    if (!onlyOnOwnPages.has(name)) shown.push(name, shorten(Reflect.get(article, name)));
  return digestForName(JSON.stringify(shown));
});

/** Returns a value with a digest in the place of each person and topic in it: they are in many articles. */
const shorten = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => (isSubject(item) ? digestOnce(item) : item)) : value;

const isSubject = (item: unknown): item is object =>
  typeof item === 'object' && item !== null && 'id' in item;

const digestOnce = memoize((subject: object) => makePageKey(subject));

/**
 * Returns what identifies an article in full: what its page, quotes, card, citations and feed entries show.
 */
export function describeArticle(article: Article): string {
  return `${article.digest} ${describeTeaser(article)}`;
}

/** Returns the key of an article's page. */
export function makeArticleKey(article: Article, context: ArticleContext): string {
  const { repliesTo, replies, series, related } = context;
  return makePageKey(describeArticle(article), repliesTo ? describeTeaser(repliesTo) : null, [
    replies.length,
    replies.slice(0, SHOWN_REPLIES).map(describeTeaser),
    series.length,
    selectShownParts(article, series).map(describeTeaser),
    related.map(describeTeaser),
    article.notices,
  ]);
}

/** Returns the key of one page of a list of articles; `heading` is whatever else the page shows. */
export function makeListKey(
  page: { data: readonly Article[]; currentPage: number; lastPage: number },
  ...heading: readonly unknown[]
): string {
  return makePageKey(page.currentPage, page.lastPage, page.data.map(describeTeaser), heading);
}

const onlyOnOwnPages: ReadonlySet<string> = new Set<keyof Article>([
  'body',
  'pictures',
  'bodyDigest',
  'digest',
  'terms',
  'quotations',
  'sources',
  'removed',
  'revisions',
  'completeSince',
  'versions',
  'version',
  'lines',
  'file',
  'notices',
]);
