import { selectNews } from '../metadata/news-sitemap.ts';
import { renderRobotsTxt } from '../metadata/site-files.ts';
import { loadPublishedArticles } from '../publication/articles.ts';
import { now } from '../runtime/clock.ts';

export const GET = async () =>
  new Response(renderRobotsTxt(selectNews(await loadPublishedArticles(), now).length > 0));
