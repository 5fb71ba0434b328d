import { renderSitemapIndex } from '../metadata/sitemap.ts';
import { listPublicAddresses } from '../metadata/sitemap-pages.ts';

export const GET = async () =>
  new Response(renderSitemapIndex(await listPublicAddresses()), {
    headers: { 'content-type': 'application/xml' },
  });
