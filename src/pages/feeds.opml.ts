import { renderOpml } from '../metadata/opml.ts';
import { loadPeople } from '../publication/people.ts';
import { loadTopics } from '../publication/topics.ts';

export const GET = async () =>
  new Response(renderOpml(await loadTopics(), await loadPeople()), {
    headers: { 'content-type': 'text/x-opml' },
  });
