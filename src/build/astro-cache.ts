import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sealFolder, verifyFolder } from '../runtime/sealed-folder.ts';

/**
 * Where Astro caches pictures that it has made, and from where it copies them into a site without a look at them. A file that
 * was emptied or cut off, as by a full disk or a killed build, would be published. Its store of entries needs no
 * such care: the loader knows the fingerprint of each (`store-entries.ts`).
 */
const locatePictures = (cache: string): string => join(cache, 'assets');

/**
 * Deletes pictures that are not as a build left them, so that Astro makes them again.
 *
 * @param cache Astro's `cacheDir`, absolute.
 */
export function verifyAstroCache(cache: string): void {
  verifyFolder(locatePictures(cache));
}

/** Writes down what is cached, after a build that went well. */
export function sealAstroCache(cache: string): void {
  const folder = locatePictures(cache);
  if (existsSync(folder)) sealFolder(folder);
}
