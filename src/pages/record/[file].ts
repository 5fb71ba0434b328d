import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { VERIFIER_PATH } from '../../publication/addresses.ts';
import { loadPublication } from '../../publication/articles.ts';
import { bundleVerifier } from '../../publication/bundle-verifier.ts';
import { makePageKey } from '../../publication/cache/page-cache-key.ts';
import { loadPublicIndex } from '../../publication/public-record.ts';

export async function getStaticPaths() {
  // What is published is verified first.
  await loadPublication();
  const texts = [...loadPublicIndex()];
  return [
    ...texts.map(([file, text]) => ({ params: { file }, props: { text }, cacheKey: makePageKey(text) })),
    // Its code is our own, and decides with the rest of it whether anything may be reused.
    {
      params: { file: VERIFIER_PATH.replace(/^.*\//, '') },
      props: { text: undefined },
      cacheKey: makePageKey(),
    },
  ];
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => new Response(props.text ?? (await bundleVerifier()));
