import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { makeQuotePath } from '../publication/addresses.ts';
import type { PullQuote } from './rendered.ts';

/** A short name for a quote, from its words; a straight apostrophe names it as a curled one does. */
export function makeQuoteId(text: string): string {
  return `quote-${createHash('sha256').update(text.replaceAll("'", '’')).digest('hex').slice(0, 6)}`;
}

/** Names that the page has beside the article's body, in whole or by their beginning. */
const ofThePage =
  /^(?:main|contents|replies|series|latest|by-topic|q|footnote-label|(?:p|fn|fnref|note)-.*)$/;

/**
 * Refuses a quote whose name cannot be one, or is another's on the same page.
 *
 * @param taken Ids of the page and addresses of its quotes; the quote's own are added.
 * @throws VFileMessage with the line.
 */
export function claimQuoteId({ id, text }: PullQuote, taken: Set<string>, file: VFile, line: number): void {
  const refuse = (message: string) => file.fail(message, { line, column: 1 });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    refuse(
      `pull quote: the id “${id}” must be lower-case letters, figures and single hyphens, like fair-words`,
    );
  }
  if (taken.has(makeQuotePath('', id))) {
    refuse(
      `pull quote: “${text}” and another of this article have one id, ${id}; ask once, or give one an id of its own`,
    );
  }
  if (taken.has(id) || ofThePage.test(id)) {
    refuse(`pull quote: the id “${id}” is taken by another part of the page; choose another`);
  }
  taken.add(id).add(makeQuotePath('', id));
}
