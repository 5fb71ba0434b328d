import type { BuildEnvironment, ViteBuilder, ViteDevServer } from 'vite';

/*
 * What is used of Astro (7.3.5) that its documentation does not promise, in one place. It lies on the ground, because the
 * loader, the integrations and the build all use some of it. tests/unit/runtime/framework-internals.test.ts fails by name
 * when one of these changes.
 *
 * | what | where in Astro | why | until |
 * |---|---|---|---|
 * | `IMAGE_PLACEHOLDER` | assets/vite-plugin-assets.js | pictures with the same bytes keep names of their own | Astro names a picture after its own file |
 * | `dropStaticImages` | assets/build/generate.js | pictures of the last site are not made again | `incrementalBuild` needs no copies |
 * | `createEmptyAnswer` | core/build/generate.js | pages are written on another thread | Astro writes them so |
 * | `rewriteImportLists` | content/mutable-data-store.js | a development server writes the same two files | they lie in `cacheDir` |
 * | `showSaved`, `replanPages` | vite-plugin-app/createAstroServerApp.js | a saved text is shown before Astro writes its store | Astro waits for no half second |
 * | `STORE_MODULE` | content/consts.js | entries change, code seldom does | the store is read when pages are printed |
 * | `astro/content/config` | its exports | every start compiled eighty modules of `astro:content` for it | `astro:content` loads none |
 * | `replayBundling`, `RENDERER` | core/build/static-build.js | bundling takes longer than a small edit | Astro keeps its bundle |
 */

/** What Astro writes into a module where the address of its picture goes; the group is the bundler's reference. */
export const IMAGE_PLACEHOLDER = /__ASTRO_ASSET_IMAGE__([\w$]+)__/g;

/** Writes what `IMAGE_PLACEHOLDER` finds. */
export const writeImagePlaceholder = (reference: string): string => `__ASTRO_ASSET_IMAGE__${reference}__`;

/**
 * Keeps Astro from making pictures that need not be made, after the pages are rendered.
 *
 * @param isKnown True for the path of such a picture, below the site's folder.
 */
export function dropStaticImages(isKnown: (file: string) => boolean): void {
  const images = globalThis.astroAsset?.staticImages;
  if (!images) return;
  for (const { transforms } of images.values()) {
    for (const [hash, { finalPath }] of transforms) if (isKnown(finalPath.slice(1))) transforms.delete(hash);
  }
}

/** Returns an answer for which Astro writes no file: it takes one without a body for a page that is not to be. */
export function createEmptyAnswer(): Response {
  return new Response(null);
}

/**
 * Makes Astro write its lists of pictures and of texts for the compiler again, which it does after any deletion. They lie
 * where a development server writes its own, so that those of a build may be gone although nothing has changed.
 */
export function rewriteImportLists(store: { delete(id: string): void }): void {
  store.delete('');
}

/** Has the development server plan its pages again. */
export function replanPages({ environments }: Pick<ViteDevServer, 'environments'>): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
}

/** Has the development server plan its pages again, and every open page reload. */
export function showSaved(server: Pick<ViteDevServer, 'environments'>): void {
  replanPages(server);
  server.environments['client']?.hot.send({ type: 'full-reload', path: '*' });
}

/** The module that holds the entries of all collections. */
export const STORE_MODULE = /^\0astro:data-layer-content$/;

/** The folder within a site where the modules lie that print its pages, until they are printed. */
export const RENDERER = '.prerender';

/** Returns the pictures that pages show as they are, so that their originals stay. */
export function listAssetReferences(): string[] {
  return [...(globalThis.astroAsset?.referencedImages ?? [])];
}

/**
 * Lets a build of Astro's go on as if it had bundled, when what it would have made lies in its place already.
 *
 * @param builder Changed: it bundles nothing any more.
 * @param modules Paths of the modules that print the pages, below `RENDERER`.
 * @param pictures What `listAssetReferences` returned after they were bundled.
 */
export function replayBundling(
  builder: ViteBuilder,
  modules: readonly string[],
  pictures: readonly string[],
): void {
  const fileName = modules.find((path) => path.startsWith('prerender-entry'));
  if (fileName === undefined) throw new Error('no module prints the pages');
  const chunk = { type: 'chunk', fileName, code: '', moduleIds: [] };
  Object.assign(builder, {
    async build(environment: BuildEnvironment) {
      environment.isBuilt = true;
      return { output: environment.name === 'prerender' ? [chunk] : [] };
    },
  });
  // As bundling begins, Astro prepares its list of the pictures that pages ask for.
  const assets = builder.environments['prerender']?.plugins.find(({ name }) => name === 'astro:assets');
  if (typeof assets?.buildStart !== 'function')
    throw new Error('Astro no longer prepares its pictures there');
  Reflect.apply(assets.buildStart, undefined, []);
  globalThis.astroAsset.referencedImages = new Set(pictures);
}
