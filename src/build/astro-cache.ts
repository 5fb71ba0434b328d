import { existsSync } from 'node:fs';
import { resolveInCache } from '../runtime/project-root.ts';
import { sealFolder, verifyFolder } from '../runtime/sealed-folder.ts';

/**
 * What Astro caches of fonts and of pictures that it has made, and copies into a site without a look at it. A
 * file that was emptied or cut off, as by a full disk or a killed build, would be published. Its store of
 * entries needs no such care: the loader knows the fingerprint of each (`store-entries.ts`).
 */
const folders = ['fonts', 'assets'].map((name) => resolveInCache('astro', name));

/** Deletes what is not as a build left it, so that Astro makes it again. */
export function verifyAstroCache(): void {
  for (const folder of folders) verifyFolder(folder);
}

/** Writes down what is cached, after a build that went well. */
export function sealAstroCache(): void {
  for (const folder of folders) if (existsSync(folder)) sealFolder(folder);
}
