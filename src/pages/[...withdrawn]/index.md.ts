import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderWithdrawnTwin } from '../../metadata/twin/withdrawn-twin.ts';
import { readPublicChain } from '../../publication/public-record.ts';
import { listWithdrawnPages } from '../../publication/withdrawn-pages.ts';

export const getStaticPaths = () =>
  listWithdrawnPages().map(({ path, props, cacheKey }) => ({
    params: { withdrawn: path },
    props,
    cacheKey,
  }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { article } }) =>
  new Response(renderWithdrawnTwin(article, readPublicChain(article.slug)));
