import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderCitationFile } from '../../../../metadata/citation.ts';
import { loadPlannedArticles } from '../../../../publication/articles.ts';
import { listCitationPages } from '../../../../publication/citation-pages.ts';

export const getStaticPaths = async () => listCitationPages(await loadPlannedArticles());
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(renderCitationFile(props.article, 'json'));
