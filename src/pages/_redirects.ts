import { renderHostRedirects } from '../publication/published-record.ts';

export const GET = () => new Response(renderHostRedirects());
