import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { respondWithCard } from '../../../../cards/card-file.ts';
import { createArticleCard } from '../../../../cards/card-image.ts';
import { splitArticlePath } from '../../../../publication/addresses.ts';
import { loadPlannedArticles } from '../../../../publication/articles.ts';
import { getLabel } from '../../../../site.ts';

export const getStaticPaths = async () => {
  const articles = await loadPlannedArticles();
  return articles.map((article) => {
    const picture = createArticleCard({
      label: getLabel(article.label).name,
      headline: article.headline,
      authors: article.authors.map(({ name }) => name),
    });
    return { params: splitArticlePath(article.path), props: { picture }, cacheKey: picture.key };
  });
};

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  respondWithCard(props.picture);
