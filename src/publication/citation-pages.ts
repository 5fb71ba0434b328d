import { splitArticlePath } from './addresses.ts';
import { describeArticle, makePageKey } from './cache/page-cache-key.ts';
import type { Article } from './model.ts';

/** Lists the files by which an article is cited. Unlike its page, they show nothing of the articles beside it. */
export const listCitationPages = (articles: readonly Article[]) =>
  articles.map((article) => ({
    params: splitArticlePath(article.path),
    props: { article },
    cacheKey: makePageKey(describeArticle(article)),
  }));
