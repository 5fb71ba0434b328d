import { getQuotationMarks } from '../languages/text/quotation-marks.ts';
import { site } from '../site.ts';
import {
  cardSize,
  drawCard,
  drawLines,
  drawRule,
  drawTextLine,
  margin,
  measure,
  measureIn,
} from './drawing.ts';
import { fitLines } from './fit-lines.ts';
import { drawNameplate, measureBesideNameplate } from './nameplate.ts';
import { drawSiteCard } from './site-card.ts';
import { canSet } from './typeface.ts';

/** What stands on the picture of a quotation. */
export interface QuoteCard {
  /** Without quotation marks around it. */
  text: string;
  /** Whose words they are. */
  author: string;
  /** Of the article they stand in. */
  headline: string;
  /** BCP 47 tag of the words, for the form of the quotation marks; the publication's own by default. */
  language?: string | undefined;
}

/**
 * A quotation's picture for sharing, as SVG: the words with their opening mark hung in the margin, who
 * wrote them and where. The publication's own picture where no font holds a character of it.
 *
 * @throws RangeError when the words, several thousand of them, fit at no size
 */
export function drawQuoteCard({ text, author, headline, language = site.language }: QuoteCard): string {
  if (!canSet(text, 'text') || !canSet(author, 'display') || !canSet(headline, 'italic'))
    return drawSiteCard();
  const [open, close] = getQuotationMarks(language);
  const source = fitLines(headline, measureIn('italic'), { ...sourceBox, width: measureBesideNameplate() });
  const foot = lowest - source.lines.length * sourceBox.leading * source.size - 10;
  const bottom = foot - 54;
  const box = { ...quoteBox, height: bottom - 54 - 2 * air };
  const { size, lines } = fitLines(`${text.trim()}${close}`, measureIn('text'), box);
  // The block of lines stands in the middle; 0.32 em is where a line's middle lies over its baseline.
  const first = (54 + bottom) / 2 - ((lines.length - 1) / 2) * box.leading * size + 0.32 * size;
  return drawCard([
    drawRule(48, 6, margin, measure),
    drawTextLine({ text: open, cut: 'text', size, x: left, y: first, colour: 'accent', align: 'end' }),
    ...drawLines(lines, { cut: 'text', size, x: left, y: first, colour: 'ink' }, box.leading),
    drawRule(bottom, 2, margin, measure),
    drawTextLine({ text: author, cut: 'display', size: nameSize(author), x: margin, y: foot, colour: 'ink' }),
    ...drawLines(
      source.lines,
      { cut: 'italic', size: source.size, x: margin, y: foot + 40, colour: 'quiet' },
      sourceBox.leading,
    ),
    drawNameplate(foot),
  ]);
}

/** Where the words begin; the opening mark hangs to the left of it. */
const left = margin + 44;
/** Baseline of the last line, and the least space above and under the words, in pixels. */
const lowest = 586;
const air = 22;
const quoteBox = { width: cardSize.width - margin - left, largest: 92, smallest: 30, leading: 1.24 };
const sourceBox = { height: 68, largest: 28, smallest: 20, leading: 1.2 };

const nameSize = (name: string): number =>
  Math.min(34, measureBesideNameplate() / measureIn('display')(name));
