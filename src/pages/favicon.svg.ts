import { icon } from '../cards/icon.ts';

export const GET = () => new Response(icon(64, 0.18), { headers: { 'content-type': 'image/svg+xml' } });
