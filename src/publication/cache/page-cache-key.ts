import { createHash } from 'node:crypto';
import { SHOWN_REPLIES } from '../article-context.ts';
import type { Article, ArticleContext } from '../model.ts';
import { selectShownParts } from '../series.ts';

/*
 * A page need not be rendered again when everything it shows is as it was. Its key is a digest of all of that; what the
 * whole site shares (templates, styles, settings, the year in the footer) is not in it: when that changes, no page is kept.
 */

/** A digest of anything that JSON can write; maps are written as lists of pairs. */
export function makePageKey(...shown: readonly unknown[]): string {
  return digest(JSON.stringify(shown, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
}

/**
 * Everything that other pages may show of an article, its body left out: lists, feeds' headings, replies, series, related
 * pieces. Whole people and topics are in it, so that a new biography reaches every page that prints it.
 */
export function describeTeaser(article: Article): string {
  const known = elsewhere.get(article);
  if (known) return known;
  // One by one, since to look at what was removed is to read the body from the disk.
  const shown = Object.keys(article).filter((name) => !own.has(name));
  const key = makePageKey(shown.map((name) => [name, Reflect.get(article, name)]));
  elsewhere.set(article, key);
  return key;
}

/** An article in full, by itself: what its page, quotes, card, citations and feed entries show. */
export function describeArticle(article: Article): string {
  return `${article.digest} ${describeTeaser(article)}`;
}

/** The key of an article's page. */
export function makeArticleKey(article: Article, context: ArticleContext): string {
  const { repliesTo, replies, series, related } = context;
  return makePageKey(describeArticle(article), repliesTo ? describeTeaser(repliesTo) : null, [
    replies.length,
    replies.slice(0, SHOWN_REPLIES).map(describeTeaser),
    series.length,
    selectShownParts(article, series).map(describeTeaser),
    related.map(describeTeaser),
  ]);
}

/** The key of one page of a list of articles, under whatever heading. */
export function makeListKey(
  page: { data: readonly Article[]; currentPage: number; lastPage: number },
  ...heading: readonly unknown[]
): string {
  return makePageKey(page.currentPage, page.lastPage, page.data.map(describeTeaser), heading);
}

/** What only an article's own page, quotes, card and feed entries show: its digest and those of its record stand for it. */
const own: ReadonlySet<string> = new Set<keyof Article>([
  'body',
  'bodyDigest',
  'digest',
  'terms',
  'removed',
  'revisions',
  'lines',
  'file',
  'notices',
]);

const elsewhere = new WeakMap<Article, string>();

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
