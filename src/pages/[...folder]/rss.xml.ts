import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedPages } from '../../metadata/feed-pages.ts';
import { rss } from '../../metadata/rss.ts';

export const getStaticPaths = feedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(rss(props.channel), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
