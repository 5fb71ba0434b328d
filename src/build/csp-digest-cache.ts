import type { AstroIntegration } from 'astro';
import { ENCRYPTION_MODULE, withCachedDigests } from '../runtime/astro-internals.ts';

/**
 * Makes Astro cache the digests of styles for the Content-Security-Policy. Astro computes them for every
 * page, on another thread, though thousands of pages have the same styles: a tenth of a large archive's
 * rendering. To be removed when Astro caches them itself.
 */
export function cacheCspDigests(): AstroIntegration {
  return {
    name: 'csp-digest-cache',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'csp-digest-cache',
                apply: 'build',
                transform(code, id) {
                  return ENCRYPTION_MODULE.test(id) ? withCachedDigests(code) : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}
