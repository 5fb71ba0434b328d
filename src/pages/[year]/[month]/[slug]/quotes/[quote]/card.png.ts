import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { respondWithCard } from '../../../../../../cards/card-file.ts';
import { createQuoteCard } from '../../../../../../cards/card-image.ts';
import { loadPlannedArticles } from '../../../../../../publication/articles.ts';
import { listQuotePlaces } from '../../../../../../publication/quote-pages.ts';

export const getStaticPaths = async () => {
  const places = listQuotePlaces(await loadPlannedArticles());
  return places.map(({ params, props: { article, quote } }) => {
    const picture = createQuoteCard({
      text: quote.text,
      author: quote.attribution ?? article.authors.map(({ name }) => name).join(', '),
      headline: article.headline,
      language: quote.language ?? article.language,
    });
    return { params, props: { picture }, cacheKey: picture.key };
  });
};

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  respondWithCard(props.picture);
