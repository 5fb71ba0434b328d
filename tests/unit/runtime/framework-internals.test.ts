import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MIMALLOC_SETTINGS } from '../../../src/build/allocator.ts';
import {
  createEmptyAnswer,
  dropStaticImages,
  IMAGE_PLACEHOLDER,
  RENDERER,
  rewriteImportLists,
  STORE_MODULE,
  showSaved,
} from '../../../src/runtime/astro-internals.ts';
import { BUILD_FLAGS } from '../../../src/runtime/v8-flags.mjs';
import { PLAIN_PRELOAD_HELPER, PRELOAD_HELPER } from '../../../src/runtime/vite-internals.ts';

/*
 * Each of these fails when a package no longer does what src/runtime/*-internals.ts, src/runtime/v8-flags.mjs and
 * src/build/allocator.ts use of it.
 * Then look there for what it was good for, and whether it is still needed.
 */
const astro = (path: string) => readFileSync(`node_modules/astro/dist/${path}`, 'utf8');

test('Astro writes a placeholder where the address of a picture goes (IMAGE_PLACEHOLDER)', () => {
  assert.ok(astro('assets/utils/node.js').includes('emittedImage.src = `__ASTRO_ASSET_IMAGE__$'));
  assert.ok(astro('assets/vite-plugin-assets.js').includes('/__ASTRO_ASSET_IMAGE__([\\w$]+)__'));
  assert.deepEqual(
    Array.from('"__ASTRO_ASSET_IMAGE__a$1__"'.matchAll(IMAGE_PLACEHOLDER), ([, handle]) => handle),
    ['a$1'],
  );
});

test('Astro makes the pictures that a global list names after the pages are rendered (dropStaticImages)', () => {
  const generate = astro('core/build/generate.js');
  assert.match(
    generate,
    /await prerenderer\.teardown\?\.\(\);[\s\S]+for \(const \[originalPath, transforms\] of staticImageList\)/,
  );
  assert.ok(astro('assets/build/generate.js').includes('return globalThis.astroAsset.staticImages;'));
  const transforms = new Map([
    ['1', { finalPath: '/_astro/known.webp' }],
    ['2', { finalPath: '/_astro/new.webp' }],
  ]);
  const before = globalThis.astroAsset;
  Object.assign(globalThis, { astroAsset: { staticImages: new Map([['a', { transforms }]]) } });
  dropStaticImages((file) => file === '_astro/known.webp');
  Object.assign(globalThis, { astroAsset: before });
  assert.deepEqual([...transforms.keys()], ['2']);
});

test('Astro writes no file for an answer without a body (createEmptyAnswer)', () => {
  assert.equal(createEmptyAnswer().body, null);
  assert.match(astro('core/build/generate.js'), /if \(!response\.body(?: && [^)]*)?\) (?:\{\s*)?return null/);
  assert.match(astro('core/build/generate.js'), /if \(!result\) \{[^}]*return;/);
});

test('Astro writes its lists of imports again after a deletion (rewriteImportLists)', () => {
  const [, remove = ''] =
    /\n {2}delete\(collectionName, key\) \{(.*?)\n {2}\}/s.exec(astro('content/mutable-data-store.js')) ?? [];
  assert.ok(remove.includes('this.#writeAssetsImportsDebounced();'));
  assert.ok(remove.includes('this.#writeModulesImportsDebounced();'));
  const deleted: string[] = [];
  rewriteImportLists({ delete: (id) => deleted.push(id) });
  assert.deepEqual(deleted, ['']);
});

test('Astro plans the pages of its development server again after a message of this name (showSaved)', () => {
  const app = astro('vite-plugin-app/createAstroServerApp.js');
  assert.match(
    app,
    /import\.meta\.hot\.on\("astro:content-changed", \(\) => \{\s+getRouteCache\(manifest\)\.clearAll\(\);/,
  );
  assert.match(
    astro('content/vite-plugin-content-virtual-mod.js'),
    /for \(const name of \[\s+ASTRO_VITE_ENVIRONMENT_NAMES\.ssr,\s+ASTRO_VITE_ENVIRONMENT_NAMES\.prerender\s+\]\)/,
  );
  const sent: string[] = [];
  const open = (name: string) => ({
    hot: { send: (message: unknown) => sent.push(`${name} ${JSON.stringify(message)}`) },
  });
  const environments = { client: open('client'), ssr: open('ssr') };
  Reflect.apply(showSaved, undefined, [{ environments }]);
  assert.deepEqual(sent, ['ssr "astro:content-changed"', 'client {"type":"full-reload","path":"*"}']);
});

test('Astro bundles by a function of its configuration, and then prints the pages (replayBundling)', () => {
  const build = astro('core/build/static-build.js');
  assert.match(build, /builder: \{\s+async buildApp\(builder2\) \{/);
  assert.match(build, /order: "post",\s+async handler\(\) \{[\s\S]+await generatePages\(/);
  assert.ok(build.includes('await builder2.build(builder2.environments.prerender)'));
  assert.ok(build.includes('fileName.startsWith(PRERENDER_ENTRY_FILENAME_PREFIX)'));
  assert.ok(build.includes('const PRERENDER_ENTRY_FILENAME_PREFIX = "prerender-entry";'));
  assert.ok(build.includes('pages: internals.pagesByKeys'));
  assert.ok(astro('prerender/utils.js').includes(`new URL("./${RENDERER}/"`));
  const environment = astro('core/build/environment.js');
  assert.deepEqual(
    [...new Set(environment.match(/buildInternals\.\w+|getPageData\(\w+/g))],
    ['getPageData(buildInternals', 'buildInternals.entrySpecifierToBundleMap'],
  );
  assert.match(
    environment,
    /if \(settings\.scripts\.some\([^)]+\) => script\.stage === "page"\)\) \{\s+const hashedFilePath/,
  );
  const assets = astro('assets/vite-plugin-assets.js');
  assert.match(
    assets,
    /name: "astro:assets",[\s\S]+buildStart\(\) \{\s+if \(!isBuild\) return;\s+globalThis\.astroAsset\.addStaticImage/,
  );
});

test('Astro holds the entries of collections in a module of this name (STORE_MODULE)', () => {
  assert.match('\0astro:data-layer-content', STORE_MODULE);
  const consts = astro('content/consts.js');
  assert.ok(consts.includes('const DATA_STORE_VIRTUAL_ID = "astro:data-layer-content";'));
  assert.ok(consts.includes('const RESOLVED_DATA_STORE_VIRTUAL_ID = "\\0" + DATA_STORE_VIRTUAL_ID;'));
  assert.ok(consts.includes('const DATA_STORE_FILE = "data-store.json";'));
});

test('Astro defines a collection without its pages (astro/content/config)', async () => {
  const { defineCollection } = await import('astro/content/config');
  const given = { loader: () => [] };
  assert.deepEqual(defineCollection(given), { ...given, type: 'content_layer' });
  assert.ok(
    astro('content/config.js')
      .split('\n')
      .filter((line) => line.startsWith('import')).length <= 2,
  );
  assert.ok(
    astro('content/runtime.js').includes(
      'import { defineCollection as defineCollectionOrig } from "./config.js"',
    ),
  );
});

test('Vite wraps import() by a helper of this name (PRELOAD_HELPER)', () => {
  const code = globSync('node_modules/vite/dist/node/chunks/*.js')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  assert.ok(
    code.includes(`const preloadHelperId = ${JSON.stringify(PRELOAD_HELPER).replace('\\u0000', '\\0')}`),
  );
  assert.ok(code.includes('const preloadMethod = `__vitePreload`'));
  assert.match(PLAIN_PRELOAD_HELPER, /^export const __vitePreload = /);
});

test('V8 has the flags that spare memory (BUILD_FLAGS)', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const flag of BUILD_FLAGS) assert.ok(known.includes(`${flag.split('=')[0]} `), flag);
});

test('the bundler’s allocator has the settings that return memory (MIMALLOC_SETTINGS)', () => {
  const [binary] = globSync('node_modules/@rolldown/binding-*/*.node');
  assert.ok(binary);
  const code = readFileSync(binary);
  for (const name of Object.keys(MIMALLOC_SETTINGS))
    assert.ok(code.includes(name.replace('MIMALLOC_', '').toLowerCase()), name);
});
