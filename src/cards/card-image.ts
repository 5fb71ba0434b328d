import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { phrases } from '../languages/interface/publication-phrases.ts';
import { getQuotationMarks } from '../languages/text/quotation-marks.ts';
import { digestForName } from '../runtime/digest.ts';
import { resolveInEngine } from '../runtime/project-root.ts';
import { getTheme } from '../settings/theme.ts';
import { site } from '../site.ts';
import { type ArticleCard, drawArticleCard } from './article-card.ts';
import { fontPackages } from './card-fonts.ts';
import { getCardColours } from './drawing.ts';
import { drawIcon } from './icon.ts';
import { drawQuoteCard, type QuoteCard } from './quote-card.ts';
import { drawSiteCard } from './site-card.ts';

/** A card that is laid out only if the cache does not have it. */
export interface CardImage {
  /** A digest of everything that decides how the card looks. */
  key: string;
  /** Lays the card out and returns its SVG. */
  svg: () => string | Promise<string>;
}

/** Returns the card of an article. */
export const createArticleCard = (card: ArticleCard): CardImage =>
  createCard(card, () => drawArticleCard(card));

/** Returns the card of a quotation. */
export const createQuoteCard = (card: QuoteCard): CardImage =>
  createCard({ ...card, marks: getQuotationMarks(card.language ?? site.language) }, () =>
    drawQuoteCard(card),
  );

/** Returns the publication's own card. */
export const createSiteCard = (): CardImage => createCard('site', drawSiteCard);

/** Returns the publication's mark as a square of `size` pixels. */
export const createIcon = (size: number): CardImage =>
  createCard({ icon: size, own: getTheme().icon }, () => drawIcon(size));

function createCard(shown: unknown, svg: CardImage['svg']): CardImage {
  return { key: digestForName(`${getLook()} ${JSON.stringify(shown)}`), svg };
}

/** A large archive would write it twenty thousand times. */
function getLook(): string {
  look ??= digestLook();
  return look;
}

let look: string | undefined;

/** Digests what all cards have in common. */
export function digestLook(): string {
  const own = [site.name, site.tagline, site.language, phrases.cards, getCardColours()];
  return digestForName(JSON.stringify([digestDesign(), ...own]));
}

/**
 * Digests the code that draws cards and the versions of the packages that bring the fonts and do the drawing.
 */
function digestDesign(): string {
  const folder = resolveInEngine('src/cards');
  const packages = ['harfbuzzjs', 'bidi-js', '@resvg/resvg-js', ...fontPackages];
  const files = [
    ...readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
    ...packages.map(findManifest),
  ];
  return digestForName(files.map((file) => readFileSync(file, 'utf8')).join('\0'));
}

function findManifest(name: string): string {
  const folders = createRequire(resolveInEngine('package.json')).resolve.paths(name) ?? [];
  const manifest = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync);
  if (!manifest)
    throw new Error(`the package ${name}, which cards are drawn with, is not installed; run npm ci`);
  return manifest;
}
