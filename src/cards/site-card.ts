import { site } from '../site.ts';
import { type colours, drawCard, drawRule, drawTextLine, margin, measure, measureIn } from './drawing.ts';
import type { Cut } from './typeface.ts';

/** The picture of every page that is no article: the publication's name and what it promises, as SVG. */
export const drawSiteCard = (): string =>
  drawCard([
    drawRule(48, 6, margin, measure),
    fitted(site.name, 'display', 190, 340, 'ink'),
    fitted(site.tagline, 'italic', 46, 440, 'accent'),
  ]);

/** One line at its size, or smaller where the measure asks it. */
function fitted(text: string, cut: Cut, largest: number, y: number, colour: keyof typeof colours): string {
  const size = Math.min(largest, measure / measureIn(cut)(text));
  return drawTextLine({ text, cut, size, x: margin, y, colour });
}
