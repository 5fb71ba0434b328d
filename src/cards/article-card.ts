import { site } from '../site.ts';
import { drawCard, drawLines, drawRule, drawTextLine, margin, measure, measureIn } from './drawing.ts';
import { fitLines } from './fit-lines.ts';
import { fitNames } from './listed-names.ts';
import { drawNameplate, measureBesideNameplate } from './nameplate.ts';
import { drawSiteCard } from './site-card.ts';
import { canSet } from './typeface.ts';

/** What stands on the picture of an article. */
export interface ArticleCard {
  /** As printed above the headline. */
  label: string;
  headline: string;
  /** Names as in the byline. */
  authors: readonly string[];
}

/** An article's picture for sharing, as SVG; the publication's own where no font holds a character of it. */
export function drawArticleCard({ label, headline, authors }: ArticleCard): string {
  if (!canSet(headline, 'display') || !authors.every((name) => canSet(name, 'italic'))) return drawSiteCard();
  const { size, lines } = fitLines(headline, measureIn('display', tight), box);
  const names = fitNames(authors, measureIn('italic'), measureBesideNameplate());
  return drawCard([
    drawRule(48, 6, margin, measure),
    drawTextLine({
      text: label.toLocaleUpperCase(site.language),
      cut: 'label',
      size: 30,
      x: margin,
      y: 108,
      colour: 'accent',
      tracking: 0.12,
    }),
    // The first baseline stands where capitals reach the top of the box.
    ...drawLines(
      lines,
      { cut: 'display', size, x: margin, y: 146 + 0.78 * size, colour: 'ink', tracking: tight },
      box.leading,
    ),
    drawRule(512, 2, margin, measure),
    drawTextLine({ text: names.text, cut: 'italic', size: names.size, x: margin, y: 572, colour: 'quiet' }),
    drawNameplate(572),
  ]);
}

/** Large type is set a little closer. */
const tight = -0.012;

// Below 40 pixels a headline cannot be read in a timeline, where cards are shown half as wide.
const box = { width: measure, height: 344, largest: 132, smallest: 40, leading: 1.1 };
