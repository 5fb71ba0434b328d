import { selectNews } from '../metadata/news-sitemap.ts';
import { NEWS_SITEMAP_PATH, SITEMAP_INDEX_PATH } from '../publication/addresses.ts';
import { loadPublication } from '../publication/articles.ts';
import { renderHostRedirects } from '../publication/published-record.ts';
import { now } from '../runtime/clock.ts';

export const GET = async () => {
  const { articles, addresses } = await loadPublication();
  // There is no news sitemap while there is no news, but machines go on asking for it.
  const hasNews = selectNews(articles, now).length > 0;
  const news = { from: NEWS_SITEMAP_PATH, to: SITEMAP_INDEX_PATH, file: '' };
  return new Response(renderHostRedirects([...addresses.redirects, ...(hasNews ? [] : [news])]));
};
