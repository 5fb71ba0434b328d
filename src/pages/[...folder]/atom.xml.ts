import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderAtom } from '../../metadata/atom.ts';
import { listFeedPages } from '../../metadata/feed-pages.ts';

export const getStaticPaths = listFeedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(renderAtom(props.channel), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
