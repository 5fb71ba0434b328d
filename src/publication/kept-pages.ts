import { areKeptFromLastSite } from '../runtime/kept-files.ts';
import { listArticleAddresses, locateFile } from './addresses.ts';
import type { Article } from './model.ts';

/** The page of an article, as `getStaticPaths` names it. */
interface ArticlePage {
  props: { article: Article };
  cacheKey: string;
}

/**
 * Returns the pages of the articles that have to be planned: without those that show what they showed in the last site, if the site
 * is built by our build. What else is below an article's address, ten pages and files, shows nothing that its page does not depend
 * on; to plan them all would take longer than to find that nothing has changed.
 */
export function dropKeptArticles<Page extends ArticlePage>(pages: readonly Page[]): Page[] {
  return pages.filter(({ props: { article }, cacheKey }) => {
    const quotes = article.body.quotes.map(({ id }) => id);
    const addresses = listArticleAddresses(article.path, quotes);
    return !areKeptFromLastSite(
      addresses.map((address) => locateFile(address.slice(1))),
      cacheKey,
    );
  });
}
