import { site } from '../site.ts';
import { drawCard, drawRule, drawTextLine, margin, measure, measureIn, type TextLine } from './drawing.ts';

/** Returns the card of every page that is no article as SVG: the publication's name and its tagline. */
export const drawSiteCard = (): string =>
  drawCard([
    drawRule({ y: 48, thickness: 6 }),
    drawFittedLine({ text: site.name, cut: 'display', size: 190, y: 340, colour: 'ink' }),
    drawFittedLine({ text: site.tagline, cut: 'italic', size: 46, y: 440, colour: 'accent' }),
  ]);

/** Draws a line at its size, or smaller if it would be wider than the measure. */
const drawFittedLine = (line: Omit<TextLine, 'x'>): string =>
  drawTextLine({ ...line, x: margin, size: Math.min(line.size, measure / measureIn(line.cut)(line.text)) });
