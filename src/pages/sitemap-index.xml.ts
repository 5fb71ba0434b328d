import { sitemapIndex } from '../metadata/sitemap.ts';
import { everyAddress } from '../metadata/sitemap-pages.ts';

export const GET = async () =>
  new Response(sitemapIndex(await everyAddress()), { headers: { 'content-type': 'application/xml' } });
