import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedPages } from '../../metadata/feed-pages.ts';
import { jsonFeed } from '../../metadata/json-feed.ts';

export const getStaticPaths = feedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(jsonFeed(props.channel), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
