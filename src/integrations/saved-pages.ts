import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { noteSave, savedChannel } from '../publication/saved-changes.ts';
import { showSaved } from '../runtime/astro-internals.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { resolveInEngine, resolveInProject } from '../runtime/project-root.ts';

/** Milliseconds in which a command writes all its files. */
const PAUSE = 100;

/** Shows in the browser what is saved, as soon as it is read; and notes what else pages are made of when it changes. */
export function savedPages(): AstroIntegration {
  let leave = (): unknown => undefined;
  return {
    name: 'saved-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        leave();
        const show = () => showSaved(server);
        savedChannel.subscribe(show);
        leave = () => savedChannel.unsubscribe(show);
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
  if (content.startsWith('record/')) return 'record';
  const isText =
    /^(?:articles\/[^/]+\/index\.mdx|sources\/.+|(?:people|topics)\/.+\.yaml|pages\/.+\.mdx)$/.test(content);
  return isText ? undefined : 'other';
}
