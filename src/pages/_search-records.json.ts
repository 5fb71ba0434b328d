import type { APIRoute } from 'astro';
import { loadArticles } from '../publication/articles.ts';
import { createSearchDocument } from '../search/index/article-document.ts';

/** What may be found, for the search while writing; a build reads the stores themselves. */
export const GET: APIRoute = async () => Response.json((await loadArticles()).map(createSearchDocument));
