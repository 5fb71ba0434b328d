import { basename, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { countSaves, noteSave, savedChannel } from '../publication/saved-changes.ts';
import { readNewestArticles, readUnreadArticle, readUnreadArticles } from '../publication/unread-articles.ts';
import { replanPages, showSaved } from '../runtime/astro-internals.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { resolveInEngine, resolveInProject } from '../runtime/project-root.ts';
import { getBasePath } from '../site.ts';
import { listenWhileServed } from './listen-while-served.ts';

/** Milliseconds in which a command writes all its files. */
const PAUSE = 100;

/** Shows in the browser what is saved, as soon as it is read; and notes what else pages are made of when it changes. */
export function savedPages(): AstroIntegration {
  return {
    name: 'saved-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const show = () => showSaved(server);
        listenWhileServed(savedChannel, show);
        server.middlewares.use(({ url = '' }, _, next) => {
          const answer = (isNew: boolean) => {
            if (isNew) {
              noteSave('text');
              replanPages(server);
            }
            next();
          };
          readWhatIsAsked(url).then(answer, next);
        });
        let served = countSaves().all;
        server.middlewares.use((request, response, next) => {
          if (request.headers.accept?.includes('text/html')) {
            served = countSaves().all;
            // Not sooner: it would take its time from the first page.
            response.once('finish', readUnreadArticles);
          }
          next();
        });
        // A page that was still loading when something was saved has not been told.
        server.ws.on('connection', (page: WebSocket) => {
          if (countSaves().all !== served) page.send(JSON.stringify({ type: 'full-reload' }));
        });
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_, path) => {
          const what = classify(path);
          if (!what) return;
          noteSave(what);
          clearTimeout(waiting);
          waiting = setTimeout(show, PAUSE);
        });
      },
    },
  };
}

/** What of a site is made of the texts of many articles: feeds, and what only machines read. */
const OF_MANY_TEXTS = /^\/(?!@|src\/|node_modules\/).*\.(?:xml|txt|json|opml)$/;

/**
 * Reads the text of the article to which an address belongs, or all texts, before they are printed; lists are printed without.
 *
 * @returns True if something was read for it.
 */
async function readWhatIsAsked(url: string): Promise<boolean> {
  const path = url.replace(/[?#].*/s, '');
  const [, slug] = /\/\d{4}\/\d\d\/([^/]+)\//.exec(path) ?? [];
  if (slug !== undefined) return readUnreadArticle(slug);
  if (path === getBasePath()) return readNewestArticles();
  if (OF_MANY_TEXTS.test(path)) await readUnreadArticles();
  return false;
}

/** Says what was saved; undefined for what pages are not made of, and for what the content loader reads. */
function classify(path: string): 'record' | 'other' | undefined {
  const below = (folder: string) => {
    const name = relative(folder, path).replaceAll('\\', '/');
    return name.startsWith('../') ? undefined : name;
  };
  const content = below(resolveContentFolder());
  if (content === undefined)
    return [resolveInEngine('public'), resolveInProject('public')].some(
      (folder) => below(folder) !== undefined,
    )
      ? 'other'
      : undefined;
  if (isEditors(basename(path))) return undefined;
  if (content.startsWith('record/')) return 'record';
  const isText =
    /^(?:articles\/[^/]+\/index\.mdx|sources\/.+|(?:people|topics)\/.+\.yaml|pages\/.+\.mdx)$/.test(content);
  return isText ? undefined : 'other';
}

/** Returns true for files that editors put beside a text while they save it, as vim, Emacs and IntelliJ do. */
function isEditors(name: string): boolean {
  return /^[.#]|~$|^4913$|___jb_(?:tmp|old)___$|\.(?:sw[a-z]|tmp|bak)$/.test(name);
}
