import { basename, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { FEED_FORMS, FRONT_PATH, makeFeedPath } from '../publication/addresses.ts';
import { countSaves, noteSave, savedChannel } from '../publication/saved-changes.ts';
import { type AskedArticles, readUnreadArticles, takeNewlyRead } from '../publication/unread-articles.ts';
import { replanPages, showSaved } from '../runtime/astro-internals.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { decodeAddress } from '../runtime/decode-address.ts';
import { resolveInEngine, resolveInProject } from '../runtime/project-root.ts';
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
          const asked = findAskedArticles(url);
          if (!asked) return next();
          const answer = () => {
            if (takeNewlyRead(asked)) {
              noteSave('text');
              replanPages(server);
            }
            next();
          };
          readUnreadArticles(asked).then(answer, next);
        });
        let served = countSaves().all;
        server.middlewares.use((request, response, next) => {
          if (request.headers.accept?.includes('text/html')) {
            served = countSaves().all;
            // Not sooner: it would take its time from the first page.
            response.once('finish', () => void readUnreadArticles('all'));
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

/** Feeds have the texts of many articles. */
const FEEDS = FEED_FORMS.map((form) => makeFeedPath(FRONT_PATH, form));

/** Whose texts are shown at an address; undefined for lists, which are printed without them. */
function findAskedArticles(url: string): AskedArticles | undefined {
  const path = url.replace(/[?#].*/s, '');
  const [, slug] = /^\/\d{4}\/\d\d\/([^/]+)\//.exec(path) ?? [];
  if (slug !== undefined) return { slug: decodeAddress(slug) };
  if (path === FRONT_PATH) return 'first';
  return FEEDS.some((name) => path.endsWith(name)) ? 'all' : undefined;
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
