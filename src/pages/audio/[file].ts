import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArticles } from '../../publication/articles.ts';

export const getStaticPaths = async () =>
  (await loadArticles()).flatMap(({ narration }) =>
    narration
      ? [{ params: { file: basename(narration.path) }, props: { narration }, cacheKey: narration.path }]
      : [],
  );
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { narration } }) =>
  new Response(new Uint8Array(readFileSync(narration.file)), { headers: { 'content-type': narration.type } });
