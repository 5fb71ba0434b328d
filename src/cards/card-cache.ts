import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../runtime/write-file.ts';
import type { CardImage } from './card-image.ts';

/**
 * The PNG of a card, drawn only when it is new. It is kept under the hash of its whole drawing, so that nothing is drawn
 * again that looks as it did, and under its key as well, so that a known one is not even laid out.
 *
 * @param draw makes the PNG
 * @param folder where cards are kept between builds
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

/** Where the card of a picture's key stands once it has been drawn. */
export function getCardPath(key: string, folder = cards): string {
  return join(folder, `${key}.png`);
}

/** To be raised when the way from SVG to PNG changes; the drawing itself is in the hash. */
const encoder = 'png 1';
