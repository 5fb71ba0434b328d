import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SEARCH_INDEX_PATH } from '../publication/addresses.ts';
import { onArticlesLoaded } from '../publication/loaded-articles.ts';
import { now } from '../runtime/clock.ts';
import { resolveInEngine } from '../runtime/project-root.ts';
import { SHARD_LIST } from '../search/format/index-files.ts';
import type { SearchDocument } from '../search/index/search-document.ts';
import { indexProcess } from '../search/index/search-files.ts';

/** The address at which the development server says what may be found. */
const RECORDS = 'search-records.json';

/**
 * Builds the search index from the articles that the site itself shows, so that what no page may show is not found either.
 * A build indexes them while it bundles and prints the pages; the development server has the index in memory and builds it
 * again when they change.
 *
 * @param language BCP 47 tag of the publication.
 */
export function searchIndex(language: string): AstroIntegration {
  let site = '';
  let awaitIndex: ReturnType<typeof indexProcess.put> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'build') {
          indexProcess.start();
          onArticlesLoaded((articles) => indexProcess.begin({ language, now, articles }));
        }
        if (command === 'dev')
          injectRoute({
            pattern: `/${RECORDS}`,
            entrypoint: resolveInEngine('src/pages/_search-records.json.ts'),
          });
      },
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      // Astro has emptied the site's folder by now.
      'astro:build:setup': () => {
        awaitIndex ??= indexProcess.put(site);
      },
      'astro:build:done': async () => {
        if (!awaitIndex) throw new Error('Astro ends a build that it did not start');
        await awaitIndex();
      },
      'astro:server:setup': ({ server }) => {
        const getFiles = createRefreshingIndex(language, async () => {
          const address = server.resolvedUrls?.local[0];
          if (!address) throw new Error('the development server is not listening yet');
          const response = await fetch(new URL(`/${RECORDS}`, address));
          if (!response.ok) throw new Error(`${response.status} for /${RECORDS}; see the server's messages`);
          return response.text();
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.startsWith(SEARCH_INDEX_PATH)) return next();
          getFiles(pathname.endsWith(`/${SHARD_LIST}`)).then(
            (files) => {
              const content = files.get(pathname.slice(SEARCH_INDEX_PATH.length));
              response.statusCode = content ? 200 : 404;
              response.setHeader(
                'Content-Type',
                pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
              );
              response.setHeader('Cache-Control', 'no-store');
              response.end(content);
            },
            (error) => next(error),
          );
        });
      },
    },
  };
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Returns a function that gives the files of the index as of now. Every search begins with the list of shards, so that is
 * when the records are read again.
 */
function createRefreshingIndex(language: string, read: () => Promise<string>) {
  let source = '';
  let files: Promise<Files> | undefined;
  let working: Promise<unknown> = Promise.resolve();
  return async (isBeginning: boolean): Promise<Files> => {
    if (isBeginning || !files) {
      const refresh = working.then(async () => {
        const latest = await read();
        if (latest === source && files) return;
        source = latest;
        files = indexDocuments(parseDocuments(latest), language);
        await files;
      });
      working = refresh.catch(() => undefined);
      await refresh;
    }
    return files ?? new Map();
  };
}

/** A build, which indexes in another process, need not load what indexes. */
async function indexDocuments(documents: readonly SearchDocument[], language: string): Promise<Files> {
  const { buildSearchIndex } = await import('../search/index/build-search-index.ts');
  const files = await buildSearchIndex(documents, language);
  return new Map(files.map(({ path, content }) => [path, content]));
}

function parseDocuments(text: string): SearchDocument[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error(`/${RECORDS} is not a list`);
  return list;
}
