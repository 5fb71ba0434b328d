import { site } from '../site.ts';
import { openFaces } from './card-fonts.ts';
import {
  drawCard,
  drawLines,
  drawRule,
  drawTextLine,
  getRoom,
  margin,
  measure,
  measureIn,
} from './drawing.ts';
import { fitLines } from './fit-lines.ts';
import { fitNames } from './listed-names.ts';
import { drawNameplate, measureBesideNameplate } from './nameplate.ts';
import { drawSiteCard } from './site-card.ts';
import { canSet, getTextDirection } from './typeface.ts';

/** The words on the card of an article. */
export interface ArticleCard {
  /** As printed above the headline. */
  label: string;
  headline: string;
  /** Names as in the byline. */
  authors: readonly string[];
}

/**
 * Returns an article's card for sharing as SVG, 1200 by 630 pixels.
 * Returns the publication's own card if our fonts lack a character of what is on it.
 */
export async function drawArticleCard({ label, headline, authors }: ArticleCard): Promise<string> {
  await openFaces([label, headline, site.name, ...authors]);
  const isSettable =
    canSet(headline, 'display') &&
    canSet(label, 'label') &&
    canSet(site.name, 'display') &&
    authors.every((name) => canSet(name, 'italic'));
  if (!isSettable) return drawSiteCard();
  const direction = getTextDirection(headline);
  const room = getRoom(headline);
  const leading = box.leading * room.leading;
  const { size, lines } = fitLines(headline, measureIn('display', tight), { ...box, leading });
  const names = fitNames(authors, measureIn('italic'), measureBesideNameplate());
  return drawCard([
    drawRule({ y: 48, thickness: 6 }),
    drawTextLine({
      text: label.toLocaleUpperCase(site.language),
      cut: 'label',
      size: 30,
      x: margin,
      y: 108,
      colour: 'accent',
      tracking: 0.12,
      direction,
    }),
    // The first line touches the top of the box.
    ...drawLines(
      lines,
      {
        cut: 'display',
        size,
        x: margin,
        y: 146 + room.rise * size,
        colour: 'ink',
        tracking: tight,
        direction,
      },
      leading,
    ),
    drawRule({ y: 512, thickness: 2 }),
    drawTextLine({
      text: names.text,
      cut: 'italic',
      size: names.size,
      x: margin,
      y: 572,
      colour: 'quiet',
      direction,
    }),
    drawNameplate(572, direction),
  ]);
}

/** Space between letters in ems: large type looks loose without it. */
const tight = -0.012;

// Below 40 pixels a headline cannot be read in a timeline, where cards are shown half as wide.
const box = { width: measure, height: 344, largest: 132, smallest: 40, leading: 1.1 };
