import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import * as contentLoader from '../publication/load/content-loader.ts';
import { noteSave, savedChannel } from '../publication/saved-changes.ts';
import * as schema from '../publication/schema.ts';
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
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [shareLoader()] } });
      },
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

declare global {
  /** What `content.config.ts` imports, as Node has loaded it, by the names of the files. */
  var loadedByNode: Readonly<Record<string, object>> | undefined;
}

/**
 * Gives Astro the content loader that Node has loaded with this integration. Vite would compile three hundred modules of it once more
 * before the first page, most of which the integrations have loaded already.
 */
function shareLoader(): Plugin {
  globalThis.loadedByNode = {
    './publication/load/content-loader.ts': contentLoader,
    './publication/schema.ts': schema,
  };
  const named = new Map(Object.entries(globalThis.loadedByNode));
  const config = resolveInEngine('src/content.config.');
  const PREFIX = '\0loaded-by-node:';
  return {
    name: 'share-loader',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'astro',
    resolveId(source, importer) {
      const name = source.replace(/\.js$/, '.ts');
      return importer?.startsWith(config) && named.has(name) ? PREFIX + name : undefined;
    },
    load(id) {
      const name = id.slice(PREFIX.length);
      const own = id.startsWith(PREFIX) ? named.get(name) : undefined;
      const names = Object.keys(own ?? {}).join(', ');
      return own && `export const { ${names} } = globalThis.loadedByNode[${JSON.stringify(name)}];`;
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
