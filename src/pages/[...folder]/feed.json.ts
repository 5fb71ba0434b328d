import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listFeedPages } from '../../metadata/feed-pages.ts';
import { renderJsonFeed } from '../../metadata/json-feed.ts';
import { FEED_TYPES } from '../../publication/addresses.ts';

export const getStaticPaths = listFeedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(renderJsonFeed(props.channel), {
    headers: { 'content-type': `${FEED_TYPES.jsonFeed}; charset=utf-8` },
  });
