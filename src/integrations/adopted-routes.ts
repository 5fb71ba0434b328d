import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFilesBelow } from '../runtime/list-files.ts';
import { getEngineFolder, getProjectRoot, resolveInCache, resolveInEngine } from '../runtime/project-root.ts';

/** A page or a file of the site. */
interface Route {
  /** Its address, with the names of its parts in brackets. */
  pattern: string;
  /** Absolute. */
  entrypoint: string;
}

/**
 * Gives a project that the software is installed in its pages, its middleware and its collections. Where the software is
 * the project itself, Astro finds them in `src`.
 */
export function adoptedRoutes(): AstroIntegration {
  return {
    name: 'adopted-routes',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, injectRoute, addMiddleware }) => {
        if (getEngineFolder() === getProjectRoot()) return;
        const source = fileURLToPath(config.srcDir);
        const own = listRoutes(join(source, 'pages'));
        const taken = new Set(own.map(({ pattern }) => pattern));
        for (const route of listRoutes(resolveInEngine('src/pages')))
          if (!taken.has(route.pattern)) injectRoute(route);
        addMiddleware({ order: 'post', entrypoint: resolveInEngine('src/middleware.ts') });
        if (hasCollections(source)) return;
        // Astro looks for collections beside the project's pages. A project without any need not know of ours.
        for (const route of own) injectRoute(route);
        updateConfig({ srcDir: writeCollections() });
      },
    },
  };
}

/**
 * Lists what a folder of pages answers, by Astro's rules: a file's address is its path without what its name ends with, and
 * names that begin with an underscore are left out.
 *
 * @param folder Absolute.
 */
function listRoutes(folder: string): Route[] {
  return listFilesBelow(folder).flatMap((entrypoint) => {
    const file = entrypoint.slice(folder.length).replaceAll('\\', '/');
    const [, path] = /^(.*)\.(?:astro|mdx?|ts|js)$/.exec(file) ?? [];
    if (path === undefined || /\/_|\.d$/.test(path)) return [];
    return [{ pattern: path.replace(/\/index$/, '') || '/', entrypoint }];
  });
}

const hasCollections = (source: string): boolean =>
  ['mjs', 'js', 'mts', 'ts'].some((extension) => existsSync(join(source, `content.config.${extension}`)));

/** @returns The folder in which Astro finds our collections. */
function writeCollections(): URL {
  const folder = resolveInCache('verbatim');
  const collections = JSON.stringify(resolveInEngine('src/content.config.ts'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'content.config.mjs'), `export { collections } from ${collections};\n`);
  return pathToFileURL(`${folder}/`);
}
