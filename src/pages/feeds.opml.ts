import { renderOpml } from '../metadata/opml.ts';
import { loadPublication } from '../publication/articles.ts';

export const GET = async () => {
  const { topics, people } = await loadPublication();
  return new Response(renderOpml(topics, people), { headers: { 'content-type': 'text/x-opml' } });
};
