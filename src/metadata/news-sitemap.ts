import { x } from 'xastscript';
import type { Article } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml } from './escape.ts';

/**
 * Returns the articles for the news sitemap: those of the two days before `now`, at most 1,000. Both limits are
 * Google's (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 *
 * @param articles Newest first.
 */
export const selectNews = (articles: readonly Article[], now: Date): Article[] =>
  articles.filter((article) => article.canonical === undefined && isFresh(article, now)).slice(0, 1_000);

/** Returns the news sitemap of the articles that `selectNews` gives, of which there must be one at least. */
export const renderNewsSitemap = (articles: readonly Article[]): string =>
  renderXml(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:news': news },
      articles.map((article) =>
        x('url', [
          x('loc', toAbsoluteUrl(article.path)),
          x('news:news', [
            x('news:publication', [
              x('news:name', site.name),
              x('news:language', nameGoogleLanguage(article)),
            ]),
            x('news:publication_date', article.published),
            x('news:title', article.headline),
          ]),
        ]),
      ),
    ),
  );

const news = 'http://www.google.com/schemas/sitemap-news/0.9';

const twoDays = 2 * 24 * 60 * 60 * 1000;

const isFresh = ({ published }: Article, now: Date): boolean => {
  const age = now.getTime() - Date.parse(published);
  return age >= 0 && age <= twoDays;
};

/** Google takes ISO 639 codes without a region, except for the two scripts of Chinese. */
const nameGoogleLanguage = ({ language }: Article): string =>
  /^zh-(cn|tw)$/i.test(language) ? language.toLowerCase() : language.replace(/-.*$/, '');
