import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listFeedPages } from '../../metadata/feed-pages.ts';
import { renderRss } from '../../metadata/rss.ts';
import { FEED_TYPES } from '../../publication/addresses.ts';

export const getStaticPaths = listFeedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(renderRss(props.channel), {
    headers: { 'content-type': `${FEED_TYPES.rss}; charset=utf-8` },
  });
