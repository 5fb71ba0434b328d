import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestForName } from '../runtime/digest.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { listFolder } from '../runtime/list-folder.ts';
import { resolveInCache } from '../runtime/project-root.ts';
import { DamagedCacheError } from '../runtime/sealed-file.ts';
import { linkOrCopyFile, replaceFile } from '../runtime/write-file.ts';
import type { CardImage } from './card-image.ts';

/** A card that was drawn before. */
export interface CachedCard {
  /** Its file, which may be linked but not written to. */
  path: string;
  png: Buffer;
}

/**
 * Returns the PNG of a card from the cache, and draws it only if it is new. A card is cached under the digest
 * of its SVG, so that the same drawing is made once, and under its key, so that a cached card is not even
 * laid out.
 *
 * @param draw Turns SVG into PNG.
 * @param folder The folder of the cache, which outlasts a build.
 */
export async function readOrDrawCard(
  { key, svg }: CardImage,
  draw: (svg: string) => Buffer | Promise<Buffer>,
  folder = locateCards(),
): Promise<Buffer> {
  const known = findCachedCard(key, folder);
  if (known) return known.png;
  const layout = await svg();
  const layoutKey = createHash('sha256').update(`${encoder} ${layout}`).digest('hex');
  const png = findCachedCard(layoutKey, folder)?.png ?? (await draw(layout));
  const drawing = makePath(layoutKey, png, folder);
  replaceFile(drawing, png);
  const path = makePath(key, png, folder);
  rmSync(path, { force: true });
  linkOrCopyFile(drawing, path);
  listCards(locatePart(layoutKey, folder)).set(layoutKey, drawing);
  listCards(locatePart(key, folder)).set(key, path);
  return png;
}

const locateCards = () => resolveInCache('cards');

/**
 * Returns the card that is cached under a key; undefined if there is none, or if its file is not what was
 * drawn. The name of a file holds the digest of its bytes, so that a card that was emptied, cut off or
 * exchanged is drawn again.
 */
export function findCachedCard(key: string, folder = locateCards()): CachedCard | undefined {
  const listed = listCards(locatePart(key, folder));
  const path = listed.get(key);
  const png = path && readWhole(path);
  if (path && png) return { path, png };
  listed.delete(key);
  return undefined;
}

/** Returns the file that is cached under a key, which is not read: see `verifyCachedCard`. Undefined if there is none. */
export function locateCachedCard(key: string, folder = locateCards()): string | undefined {
  return listCards(locatePart(key, folder)).get(key);
}

/**
 * Verifies a file that `locateCachedCard` returned.
 *
 * @throws DamagedCacheError if it is not what was drawn. It has been deleted.
 */
export function verifyCachedCard(path: string): void {
  if (!readWhole(path)) throw new DamagedCacheError(path);
}

/** Deletes every cached card that is not what was drawn. */
export function deleteDamagedCards(folder = locateCards()): void {
  for (const path of listFilesBelow(folder)) readWhole(path);
}

/** Returns a card that is what was drawn; another is deleted. */
function readWhole(path: string): Buffer | undefined {
  const png = ignoreMissing(() => readFileSync(path));
  if (png && path.endsWith(`.${digestForName(png)}.png`)) return png;
  rmSync(path, { force: true });
  return undefined;
}

function makePath(key: string, png: Buffer, folder: string): string {
  return join(locatePart(key, folder), `${key}.${digestForName(png)}.png`);
}

/** One folder would have tens of thousands of files, and would be listed for the few cards that an edit needs. */
const locatePart = (key: string, folder: string): string => join(folder, key.slice(0, 2));

/** By folder: keys and the files that are cached under them. A folder is listed once. */
const listings = new Map<string, Map<string, string>>();

function listCards(folder: string): Map<string, string> {
  const known = listings.get(folder);
  if (known) return known;
  const files = listFolder(folder).files.map((name): [string, string] => [
    name.slice(0, name.indexOf('.')),
    join(folder, name),
  ]);
  const byKey = new Map(files);
  listings.set(folder, byKey);
  return byKey;
}

/** Increase this number when the way from SVG to PNG changes: the digest covers the SVG only. */
const encoder = 'png 2';
