import { renderWebManifest } from '../metadata/site-files.ts';

export const GET = () =>
  new Response(renderWebManifest(), { headers: { 'content-type': 'application/manifest+json' } });
