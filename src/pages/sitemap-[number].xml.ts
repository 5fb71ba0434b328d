import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sitemaps } from '../metadata/sitemap.ts';
import { everyAddress } from '../metadata/sitemap-pages.ts';

export const getStaticPaths = async () =>
  sitemaps(await everyAddress()).map((text, number) => ({
    params: { number: String(number) },
    props: { text },
  }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/xml' } });
