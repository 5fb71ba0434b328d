import { defineMiddleware } from 'astro:middleware';
import { addPagePolicy } from './metadata/page-policy.ts';

/** Finishes every page that a build prints; the development server puts in styles and scripts of its own later. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (import.meta.env.DEV || !isPage || !response.body) return response;
  return new Response(addPagePolicy(await response.text()), response);
});
