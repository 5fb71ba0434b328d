import { hostRedirects } from '../publication/record.ts';

export const GET = () => new Response(hostRedirects());
