import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { articleCard } from '../../../../cards/article-card.ts';
import { cardFile } from '../../../../cards/card-file.ts';
import { articlePages } from '../../../../publication/articles.ts';
import { site } from '../../../../site.ts';

export const getStaticPaths = articlePages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { article } }) => {
  const label = site.labels[article.label].name;
  const authors = article.authors.map(({ name }) => name);
  return cardFile(articleCard({ label, headline: article.headline, authors }));
};
