import { getTheme } from '../settings/theme.ts';
import { type Cut, unitsPerEm } from './card-fonts.ts';
import { type getTextDirection, setLine } from './typeface.ts';

/** The size in pixels that readers of Open Graph expect. */
export const cardSize = { width: 1200, height: 630 };

/** The empty space on the left and right, in pixels. */
export const margin = 72;
/** The width between the margins, in pixels. */
export const measure = cardSize.width - 2 * margin;

/** The colours of a card: the publication's own on light pages. */
export type CardColour = 'paper' | 'ink' | 'quiet' | 'accent';

/** Returns the colours that every card and icon is drawn in, as `#rrggbb`. */
export function getCardColours(): Record<CardColour, string> {
  const { paper, ink, 'ink-quiet': quiet, accent } = getTheme().colours;
  return { paper: paper.light, ink: ink.light, quiet: quiet.light, accent: accent.light };
}

/**
 * A line of text on a card. `x` and `y` are where its baseline begins, or where it ends with `align: 'end'`; on a card that runs from
 * right to left, `x` is counted from the right.
 */
export interface TextLine {
  text: string;
  cut: Cut;
  /** Height of the em in pixels. */
  size: number;
  x: number;
  y: number;
  colour: CardColour;
  align?: 'end';
  /** Space added between letters, in ems. */
  tracking?: number;
  /** Which way the card runs. */
  direction: Direction;
}

/** Which way a card runs: as its largest words do. */
export type Direction = ReturnType<typeof getTextDirection>;

/** Returns a function that measures the width of a text in ems. */
export const measureIn =
  (cut: Cut, tracking = 0) =>
  (text: string): number =>
    setLine(text, cut, { tracking: tracking * unitsPerEm }).width / unitsPerEm;

/** Returns a line as SVG outlines, so that the card depends on no font of the machine that draws it. */
export function drawTextLine(line: TextLine): string {
  const { text, cut, size, x, y, colour, align, tracking = 0, direction } = line;
  const { glyphs, width } = setLine(text, cut, { tracking: tracking * unitsPerEm, direction });
  const scale = size / unitsPerEm;
  const from = align === 'end' ? x - width * scale : x;
  const start = direction === 'rtl' ? cardSize.width - from - width * scale : from;
  const outlines = glyphs.map(
    (glyph) => `<path transform="translate(${glyph.x} ${glyph.y})" d="${glyph.outline}"/>`,
  );
  return `<g fill="${getCardColours()[colour]}" transform="translate(${start} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}

/** How much room the lines of a text take, in ems. */
export interface Room {
  /** The distance of two baselines, over that of Latin letters. */
  leading: number;
  /** How high letters stand over their baseline. */
  rise: number;
}

/** Letters with marks above and below them need more air than Latin ones; those of East Asia fill a square. */
export function getRoom(text: string): Room {
  if (/\p{sc=Arab}/u.test(text)) return { leading: 1.3, rise: 0.95 };
  if (/\p{sc=Hebr}/u.test(text)) return { leading: 1.1, rise: 0.78 };
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return { leading: 1.16, rise: 0.88 };
  return { leading: 1, rise: 0.78 };
}

/** Returns lines below one another; `leading` is the distance of their baselines in ems. */
export const drawLines = (
  lines: readonly string[],
  style: Omit<TextLine, 'text'>,
  leading: number,
): string[] =>
  lines.map((text, index) => drawTextLine({ ...style, text, y: style.y + index * leading * style.size }));

/** Returns a horizontal rule from margin to margin; `y` is its upper edge in pixels. */
export const drawRule = ({ y, thickness }: { y: number; thickness: number }): string =>
  `<rect x="${margin}" y="${y}" width="${measure}" height="${thickness}" fill="${getCardColours().ink}"/>`;

/** Returns a whole card as the text of an SVG document. */
export const drawCard = (parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">` +
  `<rect width="100%" height="100%" fill="${getCardColours().paper}"/>${parts.join('')}</svg>`;
