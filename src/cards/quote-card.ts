import { getQuotationMarks } from '../languages/text/quotation-marks.ts';
import { site } from '../site.ts';
import { openFaces } from './card-fonts.ts';
import {
  cardSize,
  drawCard,
  drawLines,
  drawRule,
  drawTextLine,
  getRoom,
  margin,
  measureIn,
} from './drawing.ts';
import { fitLines } from './fit-lines.ts';
import { drawNameplate, measureBesideNameplate } from './nameplate.ts';
import { drawSiteCard } from './site-card.ts';
import { canSet, getTextDirection } from './typeface.ts';

/** The words on the card of a quotation. */
export interface QuoteCard {
  /** Without quotation marks around it. */
  text: string;
  /** The name of whose words they are. */
  author: string;
  /** The headline of the article that contains them. */
  headline: string;
  /**
   * BCP 47 tag of the words, which decides the form of the quotation marks; the publication's language if
   * left out.
   */
  language?: string | undefined;
}

/**
 * Returns a quotation's card for sharing as SVG, 1200 by 630 pixels: the words with their opening mark in the
 * margin, who wrote them and where. Returns the publication's own card if our fonts lack a character of it.
 *
 * @throws RangeError if the words fit at no size, which takes several thousand of them.
 */
export async function drawQuoteCard(card: QuoteCard): Promise<string> {
  const { text, author, headline, language = site.language } = card;
  const [open, close] = getQuotationMarks(language);
  await openFaces([text, author, headline, site.name, open, close]);
  const isSettable =
    canSet(text, 'text') &&
    [author, site.name].every((name) => canSet(name, 'display')) &&
    canSet(headline, 'italic');
  if (!isSettable) return drawSiteCard();
  const direction = getTextDirection(text);
  const leading = quoteBox.leading * getRoom(text).leading;
  const source = fitLines(headline, measureIn('italic'), { ...sourceBox, width: measureBesideNameplate() });
  const foot = lowest - source.lines.length * sourceBox.leading * source.size - 10;
  const bottom = foot - 54;
  const box = { ...quoteBox, leading, height: bottom - 54 - 2 * air };
  const { size, lines } = fitLines(`${text.trim()}${close}`, measureIn('text'), box);
  // Centres the lines vertically; the middle of a line lies 0.32 em above its baseline.
  const first = (54 + bottom) / 2 - ((lines.length - 1) / 2) * leading * size + 0.32 * size;
  return drawCard([
    drawRule({ y: 48, thickness: 6 }),
    drawTextLine({
      text: open,
      cut: 'text',
      size,
      x: left,
      y: first,
      colour: 'accent',
      align: 'end',
      direction,
    }),
    ...drawLines(lines, { cut: 'text', size, x: left, y: first, colour: 'ink', direction }, leading),
    drawRule({ y: bottom, thickness: 2 }),
    drawTextLine({
      text: author,
      cut: 'display',
      size: nameSize(author),
      x: margin,
      y: foot,
      colour: 'ink',
      direction,
    }),
    ...drawLines(
      source.lines,
      { cut: 'italic', size: source.size, x: margin, y: foot + 40, colour: 'quiet', direction },
      sourceBox.leading,
    ),
    drawNameplate(foot, direction),
  ]);
}

/** The x at which the words begin, in pixels; the opening mark hangs to its left. */
const left = margin + 44;
/** The baseline of the last line, and the least space above and below the words, in pixels. */
const lowest = 586;
const air = 22;
const quoteBox = { width: cardSize.width - margin - left, largest: 92, smallest: 30, leading: 1.24 };
const sourceBox = { height: 68, largest: 28, smallest: 20, leading: 1.2 };

const nameSize = (name: string): number =>
  Math.min(34, measureBesideNameplate() / measureIn('display')(name));
