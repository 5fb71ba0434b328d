import type { AstroIntegration } from 'astro';
import { resolveInEngine } from '../runtime/project-root.ts';

/**
 * Gives `/_redirects` its address: Astro makes no route of a file in `src/pages` whose name begins with an
 * underscore.
 */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/_redirects', entrypoint: resolveInEngine('src/pages/_redirects.ts') });
      },
    },
  };
}
