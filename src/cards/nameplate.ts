import { site } from '../site.ts';
import { cardSize, drawTextLine, margin, measure, measureIn } from './drawing.ts';

const size = 38;

/** The publication's name at the foot, against the right margin; `y` is its baseline. */
export const drawNameplate = (y: number): string =>
  drawTextLine({
    text: site.name,
    cut: 'display',
    size,
    x: cardSize.width - margin,
    y,
    colour: 'ink',
    align: 'end',
  });

/** What it leaves of its line, in pixels. */
export const measureBesideNameplate = (): number => measure - measureIn('display')(site.name) * size - 48;
