import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { create, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/english';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Searcher } from './search-relevance.ts';

/** An essay as the other libraries index it. */
export interface PeerDocument {
  number: number;
  title: string;
  text: string;
}

/** How many articles a library that wants a number is asked for. */
const ALL = 1000;

/** MiniSearch as its guide sets it up: headline and text, any word, BM25+. */
export function openMiniSearch(documents: readonly PeerDocument[]): Searcher {
  const index = new MiniSearch({ fields: ['title', 'text'], idField: 'number' });
  index.addAll(documents);
  return async (query) => index.search(query).map(({ id }) => Number(id));
}

/** Orama as its guide sets it up for English, with its stemmer. */
export async function openOrama(documents: readonly PeerDocument[]): Promise<Searcher> {
  const index = create({
    schema: { number: 'number', title: 'string', text: 'string' },
    components: { tokenizer: { stemming: true, language, stemmer } },
  });
  await insertMultiple(index, [...documents]);
  return async (query) => {
    const { hits } = await search(index, { term: query, properties: ['title', 'text'], limit: ALL });
    return hits.map(({ document }) => Number(document.number));
  };
}

/** FlexSearch as its guide sets up a document store, with suggestions, without which a missing word finds nothing. */
export function openFlexSearch(documents: readonly PeerDocument[]): Searcher {
  const index = new FlexSearch.Document({
    document: { id: 'number', index: ['title', 'text'] },
    tokenize: 'forward',
    context: true,
  });
  for (const { number, title, text } of documents) index.add({ number, title, text });
  return async (query) => {
    const merged: unknown = index.search(query, { limit: ALL, suggest: true, merge: true });
    return Array.isArray(merged) ? merged.map((found) => Number(found.id)) : [];
  };
}

/** Pagefind as it comes, over one page for each essay. */
export async function openPagefind(
  documents: readonly PeerDocument[],
): Promise<{ search: Searcher; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  for (const { number, title, text } of documents) {
    const paragraphs = text.split('\n').map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
    const content = `<!doctype html><html lang="en"><body><h1>${escapeHtml(title)}</h1>${paragraphs.join('')}</body></html>`;
    await index.addHTMLFile({ url: `/${number}/`, content });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  // Its script for the browser runs here once `fetch` reads files.
  globalThis.fetch = async (request) =>
    new Response(await readFile(fileURLToPath(String(request).replace(/\?.*$/, ''))));
  const address = `${pathToFileURL(folder)}/`;
  const script: PagefindScript = await import(`${address}pagefind.js`);
  await script.options({ basePath: address });
  return {
    async search(query) {
      const { results } = await script.search(query);
      const pages = await Promise.all(results.map(({ data }) => data()));
      return pages.map(({ raw_url, url }) => Number((raw_url ?? url).split('/').at(-2)));
    },
    end: () => rm(folder, { recursive: true }),
  };
}

/** What is used of Pagefind's browser API (https://pagefind.app/docs/api/). */
interface PagefindScript {
  options(options: { basePath: string }): Promise<void>;
  search(term: string): Promise<{ results: { data(): Promise<{ url: string; raw_url?: string }> }[] }>;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
