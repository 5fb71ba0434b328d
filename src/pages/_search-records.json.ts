import type { APIRoute } from 'astro';
import { allArticles } from '../publication/articles.ts';
import { searchRecord } from '../search/index/article-document.ts';

/** What may be found, for the search while writing; a build reads the stores themselves. */
export const GET: APIRoute = async () => Response.json((await allArticles()).map(searchRecord));
