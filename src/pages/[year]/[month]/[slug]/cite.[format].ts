import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citationFile, citationFormats } from '../../../../metadata/citation.ts';
import { articlePages } from '../../../../publication/articles.ts';

export const getStaticPaths = async () =>
  (await articlePages()).flatMap(({ params, props: { article } }) =>
    citationFormats.map((format) => ({ params: { ...params, format }, props: { article, format } })),
  );
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(citationFile(props.article, props.format));
