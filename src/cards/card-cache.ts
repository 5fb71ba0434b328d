import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The PNG of a card, drawn only when it is new. A card is kept under the hash of its whole drawing, so
 * that a change of words, of fonts or of the design makes another one without a version to remember.
 *
 * @param svg the card as drawn
 * @param draw makes the PNG
 * @param folder where cards are kept between builds
 */
export async function cachedCard(
  svg: string,
  draw: (svg: string) => Buffer | Promise<Buffer>,
  folder = join('.cache', 'cards'),
): Promise<Buffer> {
  const file = join(folder, `${createHash('sha256').update(`${encoder} ${svg}`).digest('hex')}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const drawn = await draw(svg);
  // Renamed into place, so that a build that stops half-way leaves no half of a picture.
  const unfinished = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(unfinished, drawn);
  await rename(unfinished, file);
  return drawn;
}

/** To be raised when the way from SVG to PNG changes; the drawing itself is in the hash. */
const encoder = 'png 1';
