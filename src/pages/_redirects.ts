import { loadPublication } from '../publication/articles.ts';
import { renderHostRedirects } from '../publication/published-record.ts';

export const GET = async () => new Response(renderHostRedirects((await loadPublication()).addresses));
