import { quotePath } from '../prose/quote-id.ts';
import { allArticles } from './articles.ts';
import { pageKey, shownInFull } from './cache/page-cache-key.ts';

/** The pull quotes' own addresses, under their article's, and what each shows. */
export async function quotePages() {
  return (await quotePlaces()).map(({ params, props }) => ({
    params,
    props,
    cacheKey: pageKey(shownInFull(props.article), props.quote),
  }));
}

/** Every pull quote and the parts of its address. */
export async function quotePlaces() {
  const articles = await allArticles();
  return articles.flatMap((article) =>
    article.body.quotes.map((quote) => {
      const [year = '', month = '', slug = '', , id = ''] = `${article.path}${quotePath(quote)}`
        .split('/')
        .slice(1);
      return { params: { year, month, slug, quote: id }, props: { article, quote } };
    }),
  );
}
