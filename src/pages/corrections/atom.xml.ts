import type { APIRoute } from 'astro';
import { correctionsFeed } from '../../metadata/corrections-feed.ts';
import { allArticles } from '../../publication/articles.ts';
import { toldChanges } from '../../publication/announced-changes.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(correctionsFeed(toldChanges(await allArticles()), `${site.founded}-01-01T00:00:00Z`), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
