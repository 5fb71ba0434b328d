import type { APIRoute } from 'astro';
import { renderCorrectionsFeed } from '../../metadata/corrections-feed.ts';
import { FEED_TYPES } from '../../publication/addresses.ts';
import { listAnnouncedChanges, listSubjectChanges } from '../../publication/announced-changes.ts';
import { loadPublishedArticles } from '../../publication/articles.ts';
import { loadRecord } from '../../publication/published-record.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(
    renderCorrectionsFeed(
      listAnnouncedChanges(await loadPublishedArticles(), listSubjectChanges(loadRecord().subjects.values())),
      `${site.founded}-01-01T00:00:00Z`,
    ),
    {
      headers: { 'content-type': `${FEED_TYPES.atom}; charset=utf-8` },
    },
  );
