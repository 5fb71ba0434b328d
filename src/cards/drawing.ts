import { type Cut, setLine, unitsPerEm } from './typeface.ts';

/** The size that Open Graph readers expect, in pixels. */
export const cardSize = { width: 1200, height: 630 };

/** White space on the left and right, and the width between, in pixels. */
export const margin = 72;
export const measure = cardSize.width - 2 * margin;

/** The site's light colours, on every card. */
export const colours = { paper: '#fdfbf6', ink: '#1c1a17', quiet: '#5f574c', accent: '#9b2d1f' };

/** A line of text on a card: where its baseline begins, or ends with `align: 'end'`. */
export interface TextLine {
  text: string;
  cut: Cut;
  size: number;
  x: number;
  y: number;
  colour: keyof typeof colours;
  align?: 'end';
  /** Space added between letters, in ems. */
  tracking?: number;
}

/** Width of a text in ems. */
export const measureIn =
  (cut: Cut, tracking = 0) =>
  (text: string): number =>
    setLine(text, cut, tracking * unitsPerEm).width / unitsPerEm;

/** One line as SVG outlines, so that the picture depends on no font of the machine that draws it. */
export function drawTextLine({ text, cut, size, x, y, colour, align, tracking = 0 }: TextLine): string {
  const { glyphs, width } = setLine(text, cut, tracking * unitsPerEm);
  const scale = size / unitsPerEm;
  const start = align === 'end' ? x - width * scale : x;
  const outlines = glyphs.map(
    (glyph) => `<path transform="translate(${glyph.x} ${glyph.y})" d="${glyph.outline}"/>`,
  );
  return `<g fill="${colours[colour]}" transform="translate(${start} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}

/** Lines under one another; `leading` in ems. */
export const drawLines = (
  lines: readonly string[],
  style: Omit<TextLine, 'text'>,
  leading: number,
): string[] =>
  lines.map((text, index) => drawTextLine({ ...style, text, y: style.y + index * leading * style.size }));

/** A horizontal rule; `y` is its upper edge. */
export const drawRule = (y: number, thickness: number, x: number, width: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${thickness}" fill="${colours.ink}"/>`;

/** A whole card as SVG text. */
export const drawCard = (parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">` +
  `<rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`;
