import { resolveOnSite } from '../site.ts';

/**
 * Returns the full address of a path on this site, as canonical links, feeds and sitemaps need it. A full
 * address is returned unchanged.
 */
export const toAbsoluteUrl = (path: string): string => resolveOnSite(path);
