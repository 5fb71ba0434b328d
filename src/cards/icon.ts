import { getTheme } from '../settings/theme.ts';
import { getCardColours } from './drawing.ts';
import { setLine } from './typeface.ts';

/** Returns the icon that browsers show in a tab, as SVG: the publication's own `theme/icon.svg`, or our mark in its colours. */
export const drawFavicon = (): string => getTheme().icon ?? drawMark(64, 0.18);

/**
 * Returns the icon of an installed page or a bookmark as SVG, to be made into a picture without transparent parts: the
 * publication's own `theme/icon.svg` on its paper, or our mark in its colours.
 *
 * @param size Width and height in pixels.
 */
export function drawIcon(size: number): string {
  const { icon } = getTheme();
  if (icon === undefined) return drawMark(size);
  const source = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  return wrapInSquare(
    size,
    `<rect width="${size}" height="${size}" fill="${getCardColours().paper}"/>` +
      `<image href="${source}" width="${size}" height="${size}"/>`,
  );
}

/**
 * An opening quotation mark on the accent colour. It lies within the middle four fifths, which every mask of a maskable icon
 * leaves visible (https://www.w3.org/TR/appmanifest/#icon-masks).
 *
 * @param corner Radius of the corners as a fraction of the size.
 */
function drawMark(size: number, corner = 0): string {
  const [mark] = setLine('“', 'display').glyphs;
  if (!mark) throw new Error('the display cut has no quotation mark');
  const { accent, paper } = getCardColours();
  const scale = (0.58 * size) / ink.width;
  const x = size / 2 - ink.x * scale;
  const y = size / 2 + ink.y * scale;
  return wrapInSquare(
    size,
    `<rect width="${size}" height="${size}" rx="${corner * size}" fill="${accent}"/>` +
      `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${paper}" d="${mark.outline}"/>`,
  );
}

const wrapInSquare = (size: number, parts: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${parts}</svg>`;

/** Width and centre of the mark's outline in units of the font, measured on Source Serif 4. */
const ink = { width: 391, x: 233.5, y: 587 };
