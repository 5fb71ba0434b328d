import type { CollectionEntry } from 'astro:content';
import { type CachedArticle, readCachedArticles } from './cache/article-cache.ts';
import { readEntries } from './collections.ts';
import { findOutline } from './unread-articles.ts';

/** An article in Astro's store, and what was read of it. */
export interface StoredArticle {
  entry: CollectionEntry<'articles'>;
  cached: CachedArticle;
}

/**
 * Reads all articles.
 *
 * @throws Error if what was read of one is not cached any more.
 */
export async function readStoredArticles(): Promise<StoredArticle[]> {
  const cache = readCachedArticles(import.meta.env.DEV);
  return (await readEntries('articles')).map((entry) => {
    const cached = cache.get(String(entry.digest)) ?? findOutline(String(entry.digest));
    if (!cached) throw new Error(`the text of ${entry.id} is not cached any more; start again`);
    return { entry, cached };
  });
}
