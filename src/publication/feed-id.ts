import { resolveOnSite } from '../site.ts';

/**
 * Makes the id that an article has in feeds from its first publication on: its address at that time. Feed readers know
 * an article by this string, so it is kept in the record and stays the same whatever becomes of the address or the
 * domain (RFC 4287, section 4.2.6).
 *
 * @param path The article's path.
 */
export function makeFeedId(path: string): string {
  return resolveOnSite(path);
}
