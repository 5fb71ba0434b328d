import { defineMiddleware } from 'astro:middleware';
import { addPagePolicy, isPage } from './metadata/page-policy.ts';
import { arePagesFinishedLater } from './runtime/finished-later.ts';

/**
 * Finishes every page that Astro's own build prints. Ours finishes them on the thread that writes them, and the development server
 * puts in styles and scripts of its own later.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (import.meta.env.DEV || arePagesFinishedLater() || !isPage(response) || !response.body) return response;
  return new Response(addPagePolicy(await response.text()), response);
});
