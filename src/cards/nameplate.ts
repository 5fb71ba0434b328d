import { site } from '../site.ts';
import { cardSize, margin, measure, textLine, widthIn } from './drawing.ts';

const size = 38;

/** The publication's name at the foot, against the right margin; `y` is its baseline. */
export const nameplate = (y: number): string =>
  textLine({
    text: site.name,
    cut: 'display',
    size,
    x: cardSize.width - margin,
    y,
    colour: 'ink',
    align: 'end',
  });

/** What it leaves of its line, in pixels. */
export const besideNameplate = (): number => measure - widthIn('display')(site.name) * size - 48;
