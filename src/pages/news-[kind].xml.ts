import { renderNewsSitemap, selectNews } from '../metadata/news-sitemap.ts';
import { loadPublishedArticles } from '../publication/articles.ts';
import { now } from '../runtime/clock.ts';

/** `/news-sitemap.xml`; not while there is no news, because a sitemap must list a page. */
export const getStaticPaths = async () =>
  selectNews(await loadPublishedArticles(), now).length > 0 ? [{ params: { kind: 'sitemap' } }] : [];

export const GET = async () =>
  new Response(renderNewsSitemap(selectNews(await loadPublishedArticles(), now)), {
    headers: { 'content-type': 'application/xml' },
  });
