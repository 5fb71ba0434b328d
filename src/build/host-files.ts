import type { AstroIntegration } from 'astro';

/** Gives `/_redirects` its address: Astro takes a file whose name begins with an underscore for none. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/_redirects', entrypoint: './src/pages/_redirects.ts' });
      },
    },
  };
}
