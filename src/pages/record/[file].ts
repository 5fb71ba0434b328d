import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadPublication } from '../../publication/articles.ts';
import { makePageKey } from '../../publication/cache/page-cache-key.ts';
import { loadPublicIndex } from '../../publication/public-record.ts';

export async function getStaticPaths() {
  // What is published is verified first.
  await loadPublication();
  return [...loadPublicIndex()].map(([file, text]) => ({
    params: { file },
    props: { text },
    cacheKey: makePageKey(text),
  }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text);
