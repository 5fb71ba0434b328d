import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderArticleTwin } from '../../../../metadata/twin/article-twin.ts';
import { loadArticlePages } from '../../../../publication/articles.ts';
import { readPublicChain } from '../../../../publication/public-record.ts';

export const getStaticPaths = () => loadArticlePages();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { article, context } }) =>
  new Response(renderArticleTwin(article, context, readPublicChain(article.slug, article.body.passages)));
