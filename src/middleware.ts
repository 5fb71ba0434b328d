import { defineMiddleware } from 'astro:middleware';
import { addPagePolicy } from './metadata/page-policy.ts';

/** Finishes every page that a build prints; the development server puts in styles and scripts of its own later. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || !response.body) return response;
  const page = await response.text();
  return new Response(import.meta.env.DEV ? page : addPagePolicy(page), response);
});
