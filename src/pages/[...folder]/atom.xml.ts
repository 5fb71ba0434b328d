import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderAtom } from '../../metadata/atom.ts';
import { listFeedPages } from '../../metadata/feed-pages.ts';
import { FEED_TYPES } from '../../publication/addresses.ts';

export const getStaticPaths = listFeedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(renderAtom(props.channel), {
    headers: { 'content-type': `${FEED_TYPES.atom}; charset=utf-8` },
  });
