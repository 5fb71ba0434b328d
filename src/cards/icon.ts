import { colours } from './drawing.ts';
import { setLine } from './typeface.ts';

/**
 * Returns the publication's mark as SVG: an opening quotation mark on the accent colour. It lies within the
 * middle four fifths, which every mask of a maskable icon leaves visible
 * (https://www.w3.org/TR/appmanifest/#icon-masks).
 *
 * @param size Width and height in pixels.
 * @param corner Radius of the corners as a fraction of the size.
 */
export function drawIcon(size: number, corner = 0): string {
  const [mark] = setLine('“', 'display').glyphs;
  if (!mark) throw new Error('the display cut has no quotation mark');
  const scale = (0.58 * size) / ink.width;
  const x = size / 2 - ink.x * scale;
  const y = size / 2 + ink.y * scale;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<rect width="${size}" height="${size}" rx="${corner * size}" fill="${colours.accent}"/>` +
    `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${colours.paper}" d="${mark.outline}"/></svg>`
  );
}

/** Width and centre of the mark's outline in units of the font, measured on Source Serif 4. */
const ink = { width: 391, x: 233.5, y: 587 };
