import { renderNewsSitemap } from '../metadata/news-sitemap.ts';
import { loadArticles } from '../publication/articles.ts';
import { now } from '../runtime/clock.ts';

export const GET = async () =>
  new Response(renderNewsSitemap(await loadArticles(), now), {
    headers: { 'content-type': 'application/xml' },
  });
