import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { cardFile } from '../../../../cards/card-file.ts';
import { articlePicture } from '../../../../cards/card-image.ts';
import { articlePages } from '../../../../publication/articles.ts';
import { site } from '../../../../site.ts';

export const getStaticPaths = async () =>
  (await articlePages()).map(({ params, props: { article } }) => {
    const picture = articlePicture({
      label: site.labels[article.label].name,
      headline: article.headline,
      authors: article.authors.map(({ name }) => name),
    });
    return { params, props: { picture }, cacheKey: picture.key };
  });

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  cardFile(props.picture);
