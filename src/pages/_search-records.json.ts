import type { APIRoute } from 'astro';
import { loadArticles } from '../publication/articles.ts';
import { createSearchDocument } from '../search/index/article-document.ts';

/** The search documents for the development server; a build reads the caches itself. */
export const GET: APIRoute = async () => Response.json((await loadArticles()).map(createSearchDocument));
