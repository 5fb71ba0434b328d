import { site } from '../site.ts';
import { card, margin, measure, rule, stack, textLine, widthIn } from './drawing.ts';
import { fitLines } from './fit-lines.ts';
import { listedNames } from './listed-names.ts';
import { besideNameplate, nameplate } from './nameplate.ts';
import { siteCard } from './site-card.ts';
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
export function articleCard({ label, headline, authors }: ArticleCard): string {
  if (!canSet(headline, 'display') || !authors.every((name) => canSet(name, 'italic'))) return siteCard();
  const { size, lines } = fitLines(headline, widthIn('display', tight), box);
  const names = listedNames(authors, widthIn('italic'), besideNameplate());
  return card([
    rule(48, 6, margin, measure),
    textLine({
      text: label.toLocaleUpperCase(site.language),
      cut: 'label',
      size: 30,
      x: margin,
      y: 108,
      colour: 'accent',
      tracking: 0.12,
    }),
    // The first baseline stands where capitals reach the top of the box.
    ...stack(
      lines,
      { cut: 'display', size, x: margin, y: 146 + 0.78 * size, colour: 'ink', tracking: tight },
      box.leading,
    ),
    rule(512, 2, margin, measure),
    textLine({ text: names.text, cut: 'italic', size: names.size, x: margin, y: 572, colour: 'quiet' }),
    nameplate(572),
  ]);
}

/** Large type is set a little closer. */
const tight = -0.012;

// Below 40 pixels a headline cannot be read in a timeline, where cards are shown half as wide.
const box = { width: measure, height: 344, largest: 132, smallest: 40, leading: 1.1 };
