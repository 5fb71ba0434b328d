import { createHash } from 'node:crypto';
import type { PullQuote } from './rendered.ts';

/** A quote's own page, from the article's. */
export function quotePath({ id }: Pick<PullQuote, 'id'>): string {
  return `quotes/${id.replace(/^quote-/, '')}/`;
}

/** A short name for a quote, from its words. */
export function quoteId(text: string): string {
  return `quote-${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}
