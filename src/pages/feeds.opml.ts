import { opml } from '../metadata/opml.ts';
import { allPeople } from '../publication/people.ts';
import { allTopics } from '../publication/topics.ts';

export const GET = async () =>
  new Response(opml(await allTopics(), await allPeople()), { headers: { 'content-type': 'text/x-opml' } });
