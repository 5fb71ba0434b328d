import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderCitationFile } from '../../../../metadata/citation.ts';
import { loadArticlePages } from '../../../../publication/articles.ts';

export const getStaticPaths = () => loadArticlePages();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(renderCitationFile(props.article, 'json'));
