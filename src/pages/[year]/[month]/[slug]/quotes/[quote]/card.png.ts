import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { cardFile } from '../../../../../../cards/card-file.ts';
import { quotePicture } from '../../../../../../cards/card-image.ts';
import { quotePlaces } from '../../../../../../publication/quote-pages.ts';

export const getStaticPaths = async () =>
  (await quotePlaces()).map(({ params, props: { article, quote } }) => {
    const picture = quotePicture({
      text: quote.text,
      author: quote.attribution ?? article.authors.map(({ name }) => name).join(', '),
      headline: article.headline,
      language: article.language,
    });
    return { params, props: { picture }, cacheKey: picture.key };
  });

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  cardFile(props.picture);
