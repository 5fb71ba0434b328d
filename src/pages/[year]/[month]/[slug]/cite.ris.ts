import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citationFile } from '../../../../metadata/citation.ts';
import { articlePages } from '../../../../publication/articles.ts';

export const getStaticPaths = articlePages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(citationFile(props.article, 'ris'));
