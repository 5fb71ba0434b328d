import { site } from '../site.ts';
import { cardSize, type Direction, drawTextLine, margin, measure, measureIn } from './drawing.ts';

const size = 38;

/** Returns the publication's name at the margin where lines end; `y` is its baseline in pixels. */
export const drawNameplate = (y: number, direction: Direction): string =>
  drawTextLine({
    text: site.name,
    cut: 'display',
    size,
    x: cardSize.width - margin,
    y,
    colour: 'ink',
    align: 'end',
    direction,
  });

/** Returns the width in pixels that the publication's name leaves free on its line. */
export const measureBesideNameplate = (): number => measure - measureIn('display')(site.name) * size - 48;
