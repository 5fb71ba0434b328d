import { hostRedirects } from '../publication/published-record.ts';

export const GET = () => new Response(hostRedirects());
