import { createHash } from 'node:crypto';
import type { PullQuote } from './rendered.ts';

/** A quote's own page, from the article's. */
export function quotePath({ id }: Pick<PullQuote, 'id'>): string {
  return `quotes/${id.replace(/^quote-/, '')}/`;
}

/** A short name for a quote, from its words; a straight apostrophe names it as a curled one does. */
export function quoteId(text: string): string {
  return `quote-${createHash('sha256').update(text.replaceAll("'", '’')).digest('hex').slice(0, 6)}`;
}
