import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import type { AstroIntegration } from 'astro';
import { emitClientAsset } from 'astro/assets/utils';
import { simplifyName } from '../publication/picture-names.ts';
import { IMAGE_PLACEHOLDER } from '../runtime/astro-internals.ts';

/**
 * Makes the address of every picture of a build depend on its bytes and its name, and on nothing else.
 *
 * Astro would leave spaces, brackets, apostrophes and letters of every script in it, each encoded differently in
 * HTML, feeds and JSON. And of pictures with the same bytes the bundler publishes one, under the name that it
 * happened to read first, which changes from build to build.
 */
export function pictureAddresses(): AstroIntegration {
  /** References of pictures that are published once more under a name of their own, by file. */
  const references = new Map<string, string>();
  return {
    name: 'picture-addresses',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const output = {
          assetFileNames: ({ names: [name] }: { names: string[] }) =>
            `${config.build.assets}/${name ? simplifyName(parse(name).name) : '[name]'}.[hash][extname]`,
        };
        const build = { rolldownOptions: { output } };
        updateConfig({
          vite: {
            build,
            environments: { client: { build } },
            plugins: [
              {
                name: 'picture-addresses',
                apply: 'build',
                buildStart: () => references.clear(),
                transform(code, id) {
                  const path = id.replace(/\?.*/, '');
                  return code.replace(IMAGE_PLACEHOLDER, (written, reference: string) => {
                    const shared = this.getFileName(reference);
                    const file = shared.replace(/[^/]+(?=\.[^.]+\.[^.]+$)/, simplifyName(parse(path).name));
                    if (file === shared) return written;
                    const own =
                      references.get(file) ??
                      emitClientAsset(this, { type: 'asset', fileName: file, source: readFileSync(path) });
                    references.set(file, own);
                    return written.replace(reference, own);
                  });
                },
              },
            ],
          },
        });
      },
    },
  };
}
