import { createHash } from 'node:crypto';
import { normalizeTypography } from '../languages/text/plain-words.ts';
import type { Rendered } from '../prose/rendered.ts';
import type { ChangeKind, RecordedPassage } from './entry.ts';

/** An article as the record sees it. The publication's `Article` has all of these fields. */
export interface PublishedArticle {
  slug: string;
  /** `/YYYY/MM/slug/` */
  path: string;
  /** ISO 8601 with zone. */
  published: string;
  /** Its id in feeds. */
  feedId: string;
  label: string;
  headline: string;
  standfirst?: string | undefined;
  disclosure: string;
  authors: readonly { id: string }[];
  updates: readonly { date: string; kind: ChangeKind; note: string }[];
  formerly: readonly string[];
  /** The line of each frontmatter field, from 1, if known. */
  lines?: Readonly<Record<string, number>> | undefined;
  body: Pick<Rendered, 'passages' | 'quotes'>;
}

/** Words that were published or will be, with their line in the source if they have a line of their own. */
export interface TextPassage extends RecordedPassage {
  line?: number | undefined;
}

/**
 * Lists all words of an article that may not change in silence, in reading order: its label, headline,
 * standfirst, byline (the ids of the authors) and disclosure, then every passage of the body. The ids of the
 * first five begin with an @, as in `@headline`; no heading can have such an id.
 */
export function listPublishedText(article: PublishedArticle): TextPassage[] {
  const front = {
    label: article.label,
    headline: article.headline,
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    byline: article.authors.map(({ id }) => id).join(', '),
    disclosure: article.disclosure,
  };
  return [
    ...Object.entries(front).map(([kind, text]) => ({ id: `@${kind}`, kind, text })),
    ...article.body.passages.map(({ id, kind, text, line }) => ({ id, kind, text, line })),
  ];
}

/**
 * Returns true if two texts have the same words, passage for passage. Differences in typography do not count.
 */
export function isSameText(one: readonly { text: string }[], other: readonly { text: string }[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => isSameWords(text, other[index]?.text));
}

/** Returns true if two passages have the same words. Differences in typography do not count. */
export function isSameWords(one: string, other: string | undefined): boolean {
  return other !== undefined && (one === other || normalizeTypography(one) === normalizeTypography(other));
}

/** Digests the plain words of every passage, one on each line: 128 bits of SHA-256 in hexadecimal. */
export function digestText(passages: readonly { text: string }[]): string {
  const words = passages.map(({ text }) => normalizeTypography(text)).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}
