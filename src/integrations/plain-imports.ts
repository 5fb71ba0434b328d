import type { AstroIntegration } from 'astro';
import { PLAIN_PRELOAD_HELPER, PRELOAD_HELPER } from '../runtime/vite-internals.ts';

/**
 * Leaves `import()` in client scripts as it is written. Vite wraps each in a loader that preloads style
 * sheets and chunks; it has 700 bytes, more than the script that waits for a reader to open the search, and
 * no script here has anything to preload. To be removed when Vite has a setting for it.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                apply: 'build',
                load: (id) => (id === PRELOAD_HELPER ? PLAIN_PRELOAD_HELPER : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
