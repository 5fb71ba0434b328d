import { createHash } from 'node:crypto';
import { normalizeTypography } from '../languages/text/plain-words.ts';
import type { Rendered } from '../prose/rendered.ts';
import type { RecordedPassage } from './entry.ts';

/** An article as the record sees it; `Article` of the publication is one. */
export interface PublishedArticle {
  slug: string;
  /** `/YYYY/MM/slug/` */
  path: string;
  /** ISO 8601 with zone. */
  published: string;
  label: string;
  headline: string;
  standfirst: string;
  disclosure: string;
  authors: readonly { id: string }[];
  updates: readonly { date: string; kind: 'correction' | 'clarification' | 'update'; note: string }[];
  formerly: readonly string[];
  /** Line of each field of the frontmatter, from 1, where it is known. */
  lines?: Readonly<Record<string, number>> | undefined;
  body: Pick<Rendered, 'passages' | 'quotes'>;
}

/** Words that were published or are to be, with their line in the source where they have one of their own. */
export interface TextPassage extends RecordedPassage {
  line?: number | undefined;
}

/**
 * All words of an article that may not change in silence, in reading order: its label, headline, standfirst, byline
 * (as ids of the people) and disclosure, then every passage of the body. The first five have ids that no heading can
 * have, `@headline` for one, and so are never lost.
 */
export function listPublishedText(article: PublishedArticle): TextPassage[] {
  const front = {
    label: article.label,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.authors.map(({ id }) => id).join(', '),
    disclosure: article.disclosure,
  };
  return [
    ...Object.entries(front).map(([kind, text]) => ({ id: `@${kind}`, kind, text })),
    ...article.body.passages.map(({ id, kind, text, line }) => ({ id, kind, text, line })),
  ];
}

/** True when two texts say the same, passage for passage, typography set aside. */
export function isSameText(one: readonly { text: string }[], other: readonly { text: string }[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => isSameWords(text, other[index]?.text));
}

export function isSameWords(one: string, other: string | undefined): boolean {
  return other !== undefined && (one === other || normalizeTypography(one) === normalizeTypography(other));
}

/** 128 bits of SHA-256 over the plain words of every passage, one a line, in hexadecimal. */
export function digestText(passages: readonly { text: string }[]): string {
  const words = passages.map(({ text }) => normalizeTypography(text)).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}
