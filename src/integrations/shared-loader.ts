import type { AstroIntegration } from 'astro';
import * as collections from 'astro/content/config';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';
import * as contentLoader from '../publication/load/content-loader.ts';
import * as schema from '../publication/schema.ts';
import { resolveInEngine } from '../runtime/project-root.ts';

declare global {
  /** What `content.config.ts` imports, as Node has loaded it, by the names that it is imported by. */
  var loadedByNode: Readonly<Record<string, object>> | undefined;
}

/**
 * Gives Astro the content loader that Node has loaded with this integration. Vite would compile three hundred modules of it once more
 * before the first page, most of which the integrations have loaded already: a sixth of the processor's time of a small edit.
 */
export function sharedLoader(): AstroIntegration {
  return {
    name: 'shared-loader',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [shareLoader()] } });
      },
    },
  };
}

function shareLoader(): Plugin {
  globalThis.loadedByNode = {
    './publication/load/content-loader.ts': contentLoader,
    './publication/schema.ts': schema,
    'astro/content/config': collections,
    'astro/zod': { z },
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
