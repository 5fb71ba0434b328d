import { selectNews } from '../metadata/news-sitemap.ts';
import { renderRobotsTxt } from '../metadata/site-files.ts';
import { loadArticles } from '../publication/articles.ts';
import { now } from '../runtime/clock.ts';

export const GET = async () =>
  new Response(renderRobotsTxt(selectNews(await loadArticles(), now).length > 0));
