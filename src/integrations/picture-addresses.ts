import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import type { AstroIntegration } from 'astro';
import { emitClientAsset } from 'astro/assets/utils';
import type { Plugin } from 'vite';
import { simplifyName } from '../publication/picture-names.ts';
import { IMAGE_PLACEHOLDER, writeImagePlaceholder } from '../runtime/astro-internals.ts';

/** Written where the address of a picture goes until every picture is read; the group is its place in the list of those asked for. */
const askedForPicture = /__OWN_PICTURE_(\d+)__/g;

/**
 * Makes the address of every picture of a build depend on its bytes and its name, and on nothing else.
 *
 * Astro would leave spaces, brackets, apostrophes and letters of every script in it, each encoded differently in
 * HTML, feeds and JSON. And of pictures with the same bytes the bundler publishes one, under the shortest of the
 * names that it has read so far: which that is is certain only when all are read, and then they are given their own.
 */
export function pictureAddresses(): AstroIntegration {
  /** Each picture that a module asks for: the bundler's reference of its bytes, and its file. */
  let asked: { reference: string; path: string }[] = [];
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
        const plugin: Plugin = {
          name: 'picture-addresses',
          apply: 'build',
          buildStart() {
            asked = [];
            references.clear();
          },
          transform: (code, id) =>
            code.replace(IMAGE_PLACEHOLDER, (_, reference: string) => {
              const place = asked.push({ reference, path: id.replace(/\?.*/, '') }) - 1;
              return `__OWN_PICTURE_${place}__`;
            }),
          renderChunk: {
            // Before Astro writes addresses in the place of references.
            order: 'pre',
            handler(code) {
              return code.replace(askedForPicture, (written, place: string) => {
                const picture = asked[Number(place)];
                if (!picture) throw new Error(`${written} is a picture that no module asked for`);
                const shared = this.getFileName(picture.reference);
                const name = simplifyName(parse(picture.path).name);
                const file = shared.replace(/[^/]+(?=\.[^.]+\.[^.]+$)/, () => name);
                if (file === shared) return writeImagePlaceholder(picture.reference);
                const own =
                  references.get(file) ??
                  emitClientAsset(this, {
                    type: 'asset',
                    fileName: file,
                    source: readFileSync(picture.path),
                  });
                references.set(file, own);
                return writeImagePlaceholder(own);
              });
            },
          },
        };
        updateConfig({ vite: { build, environments: { client: { build } }, plugins: [plugin] } });
      },
    },
  };
}
