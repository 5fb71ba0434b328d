import { site } from '../site.ts';

/**
 * The full address of a path on this site, as canonical links, feeds and sitemaps need it.
 * Addresses that are full already come back unchanged.
 */
export const toAbsoluteUrl = (path: string): string => new URL(path, site.url).href;
