import { site } from '../site.ts';

/**
 * Returns the full address of a path on this site, as canonical links, feeds and sitemaps need it. A full
 * address is returned unchanged.
 */
export const toAbsoluteUrl = (path: string): string => new URL(path, site.address).href;
