import { drawFavicon } from '../cards/icon.ts';

export const GET = () => new Response(drawFavicon(), { headers: { 'content-type': 'image/svg+xml' } });
