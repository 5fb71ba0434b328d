import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { stemmer } from '@orama/stemmers/english';
import type { Selection } from '../../../src/search/engine/facets.ts';
import { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { type Order, SearchEngine } from '../../../src/search/engine/search-engine.ts';
import { SHARD_LIST, type Shard } from '../../../src/search/format/index-files.ts';
import type { Stemmer } from '../../../src/search/format/word-stem.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import type { SearchDocument } from '../../../src/search/index/search-document.ts';
import { IndexFetches, type PagefindScript } from '../../../src/search/pagefind/open-pagefind.ts';

/** A document of the index; its body is one paragraph for each text. */
export function createDocument(
  slug: string,
  texts: string[],
  fields: Partial<SearchDocument> = {},
): SearchDocument {
  const published = fields.published ?? '2025-03-01T09:00:00Z';
  return {
    path: `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`,
    headline: `Headline of ${slug}`,
    standfirst: '',
    authors: ['Ada Field'],
    topics: ['Tides'],
    label: 'Opinion',
    language: 'en-GB',
    published,
    notices: [],
    passages: texts.map((text, index) => ({ id: `p-${index + 1}`, kind: 'paragraph', text })),
    ...fields,
  };
}

let served = 0;
const scripts = mkdtempSync(join(tmpdir(), 'verbatim-pagefind-'));
after(() => rmSync(scripts, { recursive: true }));

/** An index in memory, as a site would serve it: Pagefind's script runs in Node once `fetch` answers with its files. */
export async function serveIndex(documents: readonly SearchDocument[], full?: number, tag = 'en-GB') {
  served += 1;
  const folder = `http://index-${served}.test/`;
  const files = new Map(
    (await buildSearchIndex(documents, tag, full)).map(({ path, content }) => [folder + path, content]),
  );
  const asked: string[] = [];
  const answer: typeof fetch = async (request) => {
    const address = String(request).replace(/\?.*/, '');
    asked.push(address.slice(folder.length));
    const content = files.get(address);
    return new Response(content && new Uint8Array(content), { status: content ? 200 : 404 });
  };
  const fetches = new IndexFetches(answer, folder);
  servers.set(folder, fetches.fetch);
  const file = join(scripts, `${served}.mjs`);
  writeFileSync(file, readFile(files, `${folder}pagefind.js`));
  const script: PagefindScript = await import(pathToFileURL(file).href);
  const shards: Shard[] = JSON.parse(readFile(files, `${folder}${SHARD_LIST}`).toString());
  const readList = async (path: string) => Buffer.from(files.get(folder + path) ?? []).toString('utf8');
  const reader = await IndexReader.open(await fetches.open(script, shards), {
    base: '/',
    shards,
    countBytes: () => fetches.bytes,
    readFile: readList,
  });
  return { reader, readList, asked };
}

/** Pagefind fetches with the global `fetch`; every index of a test has a host of its own. */
const servers = new Map<string, typeof fetch>();
const fetchFromNet = globalThis.fetch;
globalThis.fetch = (...request) => {
  const answer = servers.get(`${new URL(String(request[0])).origin}/`) ?? fetchFromNet;
  return answer(...request);
};

function readFile(files: ReadonlyMap<string, Uint8Array>, address: string): Buffer {
  const content = files.get(address);
  if (!content) throw new Error(`the index has no ${address}`);
  return Buffer.from(content);
}

/** A search over documents. */
export async function openSearch(
  documents: readonly SearchDocument[],
  { full, stem = stemmer, tag = 'en-GB' }: { full?: number; stem?: Stemmer; tag?: string } = {},
) {
  const { reader, readList, asked } = await serveIndex(documents, full, tag);
  const engine = new SearchEngine({ reader, language: { tag, stem }, readList });
  const ask = (typed: string, selection: Selection = {}, order: Order = 'relevance') =>
    engine.find({ typed, selection, order });
  const name = (articles: readonly { article: number }[]) =>
    Promise.all(
      articles.map(async ({ article }) => slugOf((await engine.context.reader.readRecord(article)).path)),
    );
  return {
    engine,
    /** The slugs of articles. */
    name,
    asked,
    ask,
    /** The slugs of the articles found, in order. */
    async found(typed: string, selection?: Selection, order?: Order): Promise<string[]> {
      return name((await ask(typed, selection, order)).articles);
    },
    /** The first article found, as the results show it. */
    async show(typed: string) {
      const { articles } = await ask(typed);
      const [first] = await engine.load(articles.slice(0, 1), typed);
      if (!first) throw new Error(`${typed} found nothing`);
      return first;
    },
  };
}

function slugOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}
