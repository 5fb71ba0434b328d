import { createHash } from 'node:crypto';
import { makeQuotePath } from '../../publication/addresses.ts';
import type { PullQuote } from '../rendered.ts';

/** Makes an id for a quote from its words; a straight apostrophe gives the same id as a curled one. */
export function makeQuoteId(text: string): string {
  return `quote-${createHash('sha256').update(text.replaceAll("'", '’')).digest('hex').slice(0, 6)}`;
}

/** Ids that the page has beside the article's body, whole or by their beginning. */
const ofThePage =
  /^(?:main|contents|replies|series|latest|by-topic|q|footnote-label|(?:p|fn|fnref|note)-.*)$/;

/**
 * Adds a quote's id and address to those that are taken, or says why it cannot have that id.
 *
 * @param taken Ids of the page and addresses of its quotes; the quote's own are added.
 * @returns What is wrong with the id, for an editor; undefined if nothing is.
 */
export function claimQuoteId({ id, text }: PullQuote, taken: Set<string>): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return `pull quote: the id “${id}” must be lower-case letters, figures and single hyphens, like fair-words`;
  }
  if (taken.has(makeQuotePath('', id))) {
    return `pull quote: “${text}” and another of this article have one id, ${id}; ask once, or give one an id of its own`;
  }
  if (taken.has(id) || ofThePage.test(id)) {
    return `pull quote: the id “${id}” is taken by another part of the page; choose another`;
  }
  taken.add(id).add(makeQuotePath('', id));
  return undefined;
}
