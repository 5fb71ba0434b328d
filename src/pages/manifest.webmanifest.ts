import { webManifest } from '../metadata/site-files.ts';

export const GET = () =>
  new Response(webManifest(), { headers: { 'content-type': 'application/manifest+json' } });
