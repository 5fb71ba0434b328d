import { parse } from 'node:path';
import type { AstroIntegration } from 'astro';
import { simplifyName } from '../publication/picture-names.ts';

/**
 * Gives every picture of a build an address of plain letters, whatever its file is called. Astro would leave
 * spaces, brackets, apostrophes and letters of every script in it, each encoded differently in HTML, feeds
 * and JSON.
 */
export function givePlainNames(): AstroIntegration {
  return {
    name: 'plain-names',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const output = {
          assetFileNames: ({ names: [name] }: { names: string[] }) =>
            `${config.build.assets}/${name ? simplifyName(parse(name).name) : '[name]'}.[hash][extname]`,
        };
        const build = { rolldownOptions: { output } };
        updateConfig({ vite: { build, environments: { client: { build } } } });
      },
    },
  };
}
