import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build, type Plugin } from 'vite';
import { pictureAddresses } from '../../../src/integrations/picture-addresses.ts';

/** Pictures with the same bytes. The bundler gives what they share the shortest name of those that it has met. */
const pictures = ['harbour.png', 'port.png', 'map.png'];

describe('pictures with the same bytes', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'picture-addresses-'));
    for (const picture of pictures) writeFileSync(join(folder, picture), 'the same bytes');
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const order of [pictures, pictures.toReversed(), ['port.png', 'harbour.png', 'map.png']]) {
    test(`have names of their own when read in the order ${order.join(', ')}`, async () => {
      const { code, files } = await bundle(folder, order);
      const shown = [...code.matchAll(/"\/(_astro\/(\w+)\.[\w-]+\.png)"/g)];
      assert.deepEqual(
        shown.map(([, , name]) => name),
        order.map((picture) => parse(picture).name),
      );
      assert.deepEqual(
        shown.filter(([, file]) => !files.includes(String(file))),
        [],
      );
      assert.equal(files.filter((file) => file.endsWith('.png')).length, pictures.length);
    });
  }
});

/** Bundles a module that shows the pictures; each is read when the one before has been through every plugin. */
async function bundle(folder: string, order: readonly string[]): Promise<{ code: string; files: string[] }> {
  const modules = order.map((picture, index) => [`${join(folder, picture)}`, order[index + 1]] as const);
  const likeAstro: Plugin = {
    name: 'like-astro',
    enforce: 'pre',
    resolveId: (id) => (id === 'page' || id.startsWith(folder) ? id : undefined),
    load(id) {
      const next = modules.find(([path]) => path === id);
      if (!next) return `export { shown } from ${JSON.stringify(join(folder, String(order[0])))}`;
      const reference = this.emitFile({ type: 'asset', name: parse(id).base, source: 'the same bytes' });
      const following = next[1] === undefined ? undefined : JSON.stringify(join(folder, next[1]));
      return [
        following && `import { shown as others } from ${following};`,
        `export const shown = ["__ASTRO_ASSET_IMAGE__${reference}__"${following ? ', ...others' : ''}];`,
      ]
        .filter(Boolean)
        .join('\n');
    },
    renderChunk(code) {
      return code.replace(/__ASTRO_ASSET_IMAGE__([\w$]+)__/g, (_, handle) => `/${this.getFileName(handle)}`);
    },
  };
  const given: Parameters<typeof build>[0][] = [];
  const setup = pictureAddresses().hooks['astro:config:setup'];
  Reflect.apply(setup ?? assert.fail, undefined, [
    {
      config: { build: { assets: '_astro' } },
      updateConfig: ({ vite }: { vite: Parameters<typeof build>[0] }) => given.push(vite),
    },
  ]);
  const result = await build({
    ...given[0],
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [likeAstro, given[0]?.plugins],
    build: {
      ...given[0]?.build,
      write: false,
      minify: false,
      rolldownOptions: {
        ...given[0]?.build?.rolldownOptions,
        input: 'page',
        preserveEntrySignatures: 'strict',
      },
    },
  });
  assert.ok('output' in result);
  const [entry] = result.output;
  return { code: entry.code, files: result.output.map(({ fileName }) => fileName) };
}
