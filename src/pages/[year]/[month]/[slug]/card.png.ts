import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { respondWithCard } from '../../../../cards/card-file.ts';
import { createArticleCard } from '../../../../cards/card-image.ts';
import { loadArticlePages } from '../../../../publication/articles.ts';
import { getLabel } from '../../../../site.ts';

export const getStaticPaths = async () =>
  (await loadArticlePages()).map(({ params, props: { article } }) => {
    const picture = createArticleCard({
      label: getLabel(article.label).name,
      headline: article.headline,
      authors: article.authors.map(({ name }) => name),
    });
    return { params, props: { picture }, cacheKey: picture.key };
  });

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  respondWithCard(props.picture);
