import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { atom } from '../../metadata/atom.ts';
import { feedPages } from '../../metadata/feed-pages.ts';

export const getStaticPaths = feedPages;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(atom(props.channel), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
