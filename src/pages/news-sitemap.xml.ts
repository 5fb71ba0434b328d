import { newsSitemap } from '../metadata/news-sitemap.ts';
import { allArticles } from '../publication/articles.ts';
import { now } from '../runtime/clock.ts';

export const GET = async () =>
  new Response(newsSitemap(await allArticles(), now), { headers: { 'content-type': 'application/xml' } });
