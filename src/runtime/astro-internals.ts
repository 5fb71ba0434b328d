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
 */

/** What Astro writes into a module where the address of its picture goes; the group is the bundler's reference. */
export const IMAGE_PLACEHOLDER = /__ASTRO_ASSET_IMAGE__([\w$]+)__/g;

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
