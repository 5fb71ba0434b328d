import type { CachedArticle } from './cache/article-cache.ts';

/*
 * Articles whose texts a development server has not read yet. To read a thousand takes seconds, ten thousand half a minute; until then
 * their fields are shown, and the text of one is read when its page is asked for. The content loader, the server and the pages run in
 * one process and share no module, because each has copies of its own.
 */

interface UnreadArticles {
  /** What is shown of each, by the digest of its entry; kept, because Astro's store may have that entry for some time yet. */
  outlines: Map<string, CachedArticle>;
  /** The slugs of those that are not read. */
  unread: Pick<ReadonlySet<string>, 'has' | 'size'>;
  /** Reads the texts of the newest. */
  readNewest: () => Promise<void>;
  /** Reads the text of one, if it is not read. */
  readNow: (slug: string) => Promise<void>;
  /** Reads all texts. */
  readAll: () => Promise<void>;
}

declare global {
  var unreadArticles: UnreadArticles | undefined;
}

/** Notes which articles are shown by their fields until they are read, in the place of those of an earlier start. */
export function noteUnreadArticles(articles: UnreadArticles): void {
  globalThis.unreadArticles = articles;
}

/** Returns what is shown of an article that was not read when its entry got this digest. */
export const findOutline = (digest: string): CachedArticle | undefined =>
  globalThis.unreadArticles?.outlines.get(digest);

/** True while the texts of some articles are not read: what is found wrong then may be wrong only because of that. */
export const hasUnreadArticles = (): boolean => (globalThis.unreadArticles?.unread.size ?? 0) > 0;

/**
 * Reads the text of an article before its page is printed.
 *
 * @returns False if it had been read.
 */
export async function readUnreadArticle(slug: string): Promise<boolean> {
  const articles = globalThis.unreadArticles;
  if (!articles?.unread.has(slug)) return false;
  await articles.readNow(slug);
  return true;
}

/**
 * Reads the texts of the newest articles, before the front page is printed.
 *
 * @returns False if all texts have been read.
 */
export async function readNewestArticles(): Promise<boolean> {
  if (!hasUnreadArticles()) return false;
  await globalThis.unreadArticles?.readNewest();
  return true;
}

/** Reads the texts of all articles, if some are not read; what is under way already is waited for. */
export async function readUnreadArticles(): Promise<void> {
  if (hasUnreadArticles()) await globalThis.unreadArticles?.readAll();
}
