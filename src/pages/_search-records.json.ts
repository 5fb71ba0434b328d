import type { APIRoute } from 'astro';
import { allArticles } from '../publication/articles.ts';
import { searchRecord } from '../search/search-record.ts';

/** What may be found, for the search index; taken out of the built site by the integration that reads it. */
export const GET: APIRoute = async () => Response.json((await allArticles()).map(searchRecord));
