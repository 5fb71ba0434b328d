import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { getProjectRoot } from '../runtime/project-root.ts';
import { site } from '../site.ts';
import { type ArticleCard, drawArticleCard } from './article-card.ts';
import { drawIcon } from './icon.ts';
import { drawQuoteCard, type QuoteCard } from './quote-card.ts';
import { drawSiteCard } from './site-card.ts';

/** A picture to be laid out and drawn only when it is new. */
export interface CardImage {
  /** A digest of everything that decides how it looks. */
  key: string;
  /** Lays it out. */
  svg: () => string;
}

export const createArticleCard = (card: ArticleCard): CardImage => picture(card, () => drawArticleCard(card));
export const createQuoteCard = (card: QuoteCard): CardImage => picture(card, () => drawQuoteCard(card));
export const createSiteCard = (): CardImage => picture('site', drawSiteCard);
export const createIcon = (size: number): CardImage => picture({ icon: size }, () => drawIcon(size));

function picture(shown: unknown, svg: () => string): CardImage {
  return { key: digest(JSON.stringify([design, site.name, site.tagline, site.language, shown])), svg };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Of the code that lays out and draws, and of the packages that bring the fonts and do the drawing. */
const design = designDigest();

function designDigest(): string {
  // From the project's folder, not this file's: a build moves this file.
  const project = getProjectRoot();
  const folder = join(project, 'src/cards');
  const packages = [
    'harfbuzzjs',
    '@resvg/resvg-js',
    '@fontsource/source-serif-4',
    '@fontsource/source-sans-3',
  ];
  const files = [
    ...readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
    ...packages.flatMap((name) => findPackageJSON(name, join(project, 'package.json')) ?? []),
  ];
  return digest(files.map((file) => readFileSync(file, 'utf8')).join('\0'));
}
