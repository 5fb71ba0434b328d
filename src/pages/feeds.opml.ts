import { renderOpml } from '../metadata/opml.ts';
import { loadPeople, loadTopics } from '../publication/collections.ts';

export const GET = async () =>
  new Response(renderOpml(await loadTopics(), await loadPeople()), {
    headers: { 'content-type': 'text/x-opml' },
  });
