import { site } from '../site.ts';
import { openFaces } from './card-fonts.ts';
import { drawCard, drawRule, drawTextLine, margin, measure, measureIn, type TextLine } from './drawing.ts';
import { canSet, getTextDirection } from './typeface.ts';

/**
 * Returns the card of every page that is no article as SVG: the publication's name and its tagline. Of a name that our fonts
 * cannot set, an opening quotation mark takes the place: empty boxes would be read as a fault.
 */
export async function drawSiteCard(): Promise<string> {
  await openFaces([site.name, site.tagline]);
  const direction = getTextDirection(site.name);
  return drawCard([
    drawRule({ y: 48, thickness: 6 }),
    ...(canSet(site.name, 'display')
      ? [drawFittedLine({ text: site.name, cut: 'display', size: 190, y: 340, colour: 'ink', direction })]
      : [
          drawTextLine({
            text: '“',
            cut: 'display',
            size: 900,
            x: margin - 30,
            y: 860,
            colour: 'accent',
            direction,
          }),
        ]),
    ...(canSet(site.tagline, 'italic')
      ? [drawFittedLine({ text: site.tagline, cut: 'italic', size: 46, y: 440, colour: 'accent', direction })]
      : []),
  ]);
}

/** Draws a line at its size, or smaller if it would be wider than the measure. */
const drawFittedLine = (line: Omit<TextLine, 'x'>): string =>
  drawTextLine({ ...line, x: margin, size: Math.min(line.size, measure / measureIn(line.cut)(line.text)) });
