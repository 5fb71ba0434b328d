import { drawIcon } from '../cards/icon.ts';

export const GET = () => new Response(drawIcon(64, 0.18), { headers: { 'content-type': 'image/svg+xml' } });
