import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../runtime/write-file.ts';
import type { CardImage } from './card-image.ts';

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
  folder = cards,
): Promise<Buffer> {
  const known = getCardPath(key, folder);
  if (existsSync(known)) return readFileSync(known);
  const layout = svg();
  const file = join(folder, `${createHash('sha256').update(`${encoder} ${layout}`).digest('hex')}.png`);
  const png = existsSync(file) ? readFileSync(file) : await draw(layout);
  if (!existsSync(file)) replaceFile(file, png);
  if (!existsSync(known)) linkSync(file, known);
  return png;
}

const cards = join('.cache', 'cards');

/** Returns the path of the PNG that is cached under a card's key; nothing is there before it is drawn. */
export function getCardPath(key: string, folder = cards): string {
  return join(folder, `${key}.png`);
}

/** Increase this number when the way from SVG to PNG changes: the digest covers the SVG only. */
const encoder = 'png 1';
