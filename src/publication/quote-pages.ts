import { makeQuotePath, splitArticlePath } from './addresses.ts';
import { describeArticle, makePageKey } from './cache/page-cache-key.ts';
import type { Article } from './model.ts';

/** Lists the page of every pull quote, each below its article's address. */
export function listQuotePages(articles: readonly Article[]) {
  return listQuotePlaces(articles).map(({ params, props }) => ({
    params,
    props,
    cacheKey: makePageKey(describeArticle(props.article), props.quote),
  }));
}

/** Lists every pull quote with the parts of its address. */
export function listQuotePlaces(articles: readonly Article[]) {
  return articles.flatMap((article) =>
    article.body.quotes.map((quote) => {
      const [, id = ''] = makeQuotePath('', quote.id).split('/');
      return { params: { ...splitArticlePath(article.path), quote: id }, props: { article, quote } };
    }),
  );
}
