import { stemmer } from '@orama/stemmers/english';
import type { Selection } from '../../../src/search/engine/facets.ts';
import { type Order, SearchEngine } from '../../../src/search/engine/search-engine.ts';
import type { Stemmer } from '../../../src/search/engine/stemmers.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import type { SearchDocument } from '../../../src/search/index/search-document.ts';

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

/** Files of an index in memory, as a site would serve them. */
export function serveIndex(documents: readonly SearchDocument[], full?: number) {
  const contents = new Map(buildSearchIndex(documents, full).map(({ path, content }) => [path, content]));
  const asked: string[] = [];
  const files = {
    async readBytes(path: string) {
      asked.push(path);
      const content = contents.get(path);
      if (!content) throw new Error(`no file ${path}`);
      return new Uint8Array(content);
    },
    async readText(path: string) {
      asked.push(path);
      return Buffer.from(contents.get(path) ?? []).toString('utf8');
    },
  };
  return { files, contents, asked };
}

/** A search over documents. */
export async function openSearch(
  documents: readonly SearchDocument[],
  { full, stem = stemmer, tag = 'en-GB' }: { full?: number; stem?: Stemmer; tag?: string } = {},
) {
  const { files, asked } = serveIndex(documents, full);
  const engine = await SearchEngine.open(files, { tag, stem });
  const ask = (typed: string, selection: Selection = {}, order: Order = 'relevance') =>
    engine.find({ typed, selection, order, isTyping: false });
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
