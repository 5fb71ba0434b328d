import { createHash } from 'node:crypto';
import type { Article, Context } from '../model.ts';
import { shownReplies } from '../replies.ts';
import { shownParts } from '../series.ts';

/*
 * A page need not be rendered again when everything it shows is as it was. Its key is a digest of all of that; what the
 * whole site shares (templates, styles, settings, the year in the footer) is not in it: when that changes, no page is kept.
 */

/** A digest of anything that JSON can write; maps are written as lists of pairs. */
export function pageKey(...shown: readonly unknown[]): string {
  return digest(JSON.stringify(shown, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
}

/**
 * Everything that other pages may show of an article, its body left out: lists, feeds' headings, replies, series, related
 * pieces. Whole people and topics are in it, so that a new biography reaches every page that prints it.
 */
export function shownElsewhere(article: Article): string {
  const known = elsewhere.get(article);
  if (known) return known;
  // One by one, since to look at what was removed is to read the body from the disk.
  const shown = Object.keys(article).filter((name) => !own.has(name));
  const key = pageKey(shown.map((name) => [name, Reflect.get(article, name)]));
  elsewhere.set(article, key);
  return key;
}

/** An article in full, by itself: what its page, quotes, card, citations and feed entries show. */
export function shownInFull(article: Article): string {
  return `${article.digest} ${article.imported} ${shownElsewhere(article)}`;
}

/**
 * The key of an article's page.
 *
 * @returns undefined for a text that imports what cannot be known: its page is never kept.
 */
export function articleKey(article: Article, context: Context): string | undefined {
  if (article.imported === undefined) return undefined;
  const { repliesTo, replies, series, related } = context;
  return pageKey(shownInFull(article), repliesTo ? shownElsewhere(repliesTo) : null, [
    replies.length,
    replies.slice(0, shownReplies).map(shownElsewhere),
    series.length,
    shownParts(article, series).map(shownElsewhere),
    related.map(shownElsewhere),
  ]);
}

/** The key of one page of a list of articles, under whatever heading. */
export function listKey(
  page: { data: readonly Article[]; currentPage: number; lastPage: number },
  ...heading: readonly unknown[]
): string {
  return pageKey(page.currentPage, page.lastPage, page.data.map(shownElsewhere), heading);
}

/** What only an article's own page, quotes, card and feed entries show: its digest and those of its record and of what it imports stand for it. */
const own: ReadonlySet<string> = new Set<keyof Article>([
  'body',
  'bodyDigest',
  'digest',
  'imported',
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
