import type { CachedArticle } from './cache/article-cache.ts';

/*
 * Articles whose texts a development server has not read yet. To read a thousand takes seconds, ten thousand half a minute; until then
 * their fields are shown, and the text of one is read when its page is asked for. On sharing by way of the process, see
 * `saved-changes.ts`.
 */

interface UnreadArticles {
  /** What is shown of each, by the digest of its entry; kept, because Astro's store may have that entry for some time yet. */
  outlines: Map<string, CachedArticle>;
  /** The slugs of those that are not read. */
  unread: Pick<ReadonlySet<string>, 'has' | 'size'>;
  /** The slugs of those that were read since pages were planned last. */
  newlyRead: Set<string>;
  /** Reads the texts of those that the front page shows. */
  readFirst: () => Promise<void>;
  /** Reads the text of one, if it is not read. */
  readNow: (slug: string) => Promise<void>;
  /** Reads all texts. */
  readAll: () => Promise<void>;
}

declare global {
  var unreadArticles: UnreadArticles | undefined;
}

/** Notes which articles are shown by their fields until they are read, in the place of those of an earlier start. */
export function noteUnreadArticles(articles: Omit<UnreadArticles, 'newlyRead'>): void {
  globalThis.unreadArticles = { ...articles, newlyRead: new Set() };
}

/** Returns what is shown of an article that was not read when its entry got this digest. */
export const findOutline = (digest: string): CachedArticle | undefined =>
  globalThis.unreadArticles?.outlines.get(digest);

/** True while the texts of some articles are not read: what is found wrong then may be wrong only because of that. */
export const hasUnreadArticles = (): boolean => (globalThis.unreadArticles?.unread.size ?? 0) > 0;

/** Whose texts are asked for: of those that the front page shows, of all, or of one. */
export type AskedArticles = 'first' | 'all' | { slug: string };

/** Notes that the texts of some were read: pages that were planned before show them without. */
export function noteNewlyRead(slugs: readonly string[]): void {
  for (const slug of slugs) globalThis.unreadArticles?.newlyRead.add(slug);
}

/** Notes that pages are planned again with all that was read. */
export function forgetNewlyRead(): void {
  globalThis.unreadArticles?.newlyRead.clear();
}

/**
 * True if pages are to be planned again for these articles, because texts of them were read since. To plan ten thousand takes a second, and
 * while the rest is read nobody asks for most of them.
 */
export function takeNewlyRead(which: AskedArticles): boolean {
  const newlyRead = globalThis.unreadArticles?.newlyRead ?? new Set();
  const isAsked = typeof which === 'object' ? newlyRead.has(which.slug) : newlyRead.size > 0;
  if (!isAsked) return false;
  forgetNewlyRead();
  return true;
}

/** Reads the texts of some articles, if they are not read. */
export async function readUnreadArticles(which: AskedArticles): Promise<void> {
  const articles = globalThis.unreadArticles;
  if (!articles || !hasUnreadArticles()) return;
  if (which === 'first') await articles.readFirst();
  else if (which === 'all') await articles.readAll();
  else await articles.readNow(which.slug);
}
