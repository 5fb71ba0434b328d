import { extname } from 'node:path';
import { type PictureFormat, refusedFormats, shownFormats } from './picture-formats.ts';
import { explainUnusableDrawing } from './svg-drawing.ts';

/**
 * Returns why a file cannot be printed as a picture, as the end of a sentence that begins with its name;
 * undefined if it can. Only the structure is read, so that it takes a millisecond: a picture that was cut off
 * or damaged on its way shows it there. Astro would print a broken one with nothing but a warning.
 *
 * @param bytes The whole file.
 * @param name Its name; Astro and web servers go by its ending.
 */
export function explainUnusablePicture(bytes: Uint8Array, name: string): string | undefined {
  if (bytes.length === 0) return 'is empty: the file has no bytes; save or copy it again';
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = shownFormats.find(({ isFormat }) => isFormat(data));
  const refused = format ? undefined : refusedFormats.find(({ isFormat }) => isFormat(data));
  if (refused) return `is a ${refused.name} file, which browsers do not show; ${refused.advice}`;
  const ending = extname(name).toLowerCase();
  if (!endings.has(ending))
    return `${ending ? `ends with ${ending}` : 'has no ending'}, so no page can show it; save it as ${saveAs}`;
  if (ending === '.svg' && (!format || format.name === 'SVG')) return explainUnusableDrawing(data);
  if (!format) return `holds no picture, though it ends with ${ending}; save it again as ${saveAs}`;
  if (format.name === 'SVG' || ending === '.svg')
    return `is a ${format.name} picture that ends with ${ending}; rename it so that it ends with ${format.endings[0]}`;
  if (isWhole(format, data)) return undefined;
  return `is cut off or damaged: its ${format.name} data are not complete; save or copy it again`;
}

const saveAs = '.jpg, .png, .webp, .avif, .gif or .svg';
const endings = new Set(shownFormats.flatMap((format) => format.endings));

function isWhole(format: PictureFormat, data: Buffer): boolean {
  try {
    return format.isWhole(data);
  } catch (error) {
    // The data end before what the format says follows.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
