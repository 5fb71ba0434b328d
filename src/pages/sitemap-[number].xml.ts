import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderSitemaps } from '../metadata/sitemap.ts';
import { listPublicAddresses } from '../metadata/sitemap-pages.ts';

export const getStaticPaths = async () =>
  renderSitemaps(await listPublicAddresses()).map((text, number) => ({
    params: { number: String(number) },
    props: { text },
  }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/xml' } });
