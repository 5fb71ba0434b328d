import { makeQuotePath, splitArticlePath } from './addresses.ts';
import { loadArticles } from './articles.ts';
import { describeArticle, makePageKey } from './cache/page-cache-key.ts';

/** The pull quotes' own addresses, under their article's, and what each shows. */
export async function listQuotePages() {
  return (await listQuotePlaces()).map(({ params, props }) => ({
    params,
    props,
    cacheKey: makePageKey(describeArticle(props.article), props.quote),
  }));
}

/** Every pull quote and the parts of its address. */
export async function listQuotePlaces() {
  const articles = await loadArticles();
  return articles.flatMap((article) =>
    article.body.quotes.map((quote) => {
      const [, id = ''] = makeQuotePath('', quote.id).split('/');
      return { params: { ...splitArticlePath(article.path), quote: id }, props: { article, quote } };
    }),
  );
}
