import { createHash } from 'node:crypto';
import { makeQuotePath, SLUG } from '../../publication/addresses.ts';
import type { PullQuote } from '../rendered.ts';
import { type IdRegister, isReserved } from './id-register.ts';

/** Makes an id for a quote from its words; a straight apostrophe gives the same id as a curled one. */
export function makeQuoteId(text: string): string {
  return `quote-${createHash('sha256').update(text.replaceAll("'", '’')).digest('hex').slice(0, 6)}`;
}

/** Letters. The id is the name of a folder of the site, and file systems allow names of 255 bytes. */
const LONGEST = 200;

/**
 * The quotes of one page: no two have the same id or address, and none has an id of another part of the page.
 */
export class QuoteIds {
  readonly #register: IdRegister;
  readonly #paths = new Set<string>();

  constructor(register: IdRegister) {
    this.#register = register;
  }

  /**
   * Takes the id of a quote and its address.
   *
   * @returns What is wrong with the id, for an editor; undefined if nothing is.
   */
  claim({ id, text }: PullQuote): string | undefined {
    const path = makeQuotePath('', id);
    if (!SLUG.test(id)) {
      return `pull quote: the id “${id}” must be lower-case letters, figures and single hyphens, like fair-words`;
    }
    if (id.length > LONGEST) {
      return `pull quote: the id “${id.slice(0, 20)}…” becomes an address and has ${id.length} letters; it can have ${LONGEST}`;
    }
    if (this.#paths.has(path)) {
      return `pull quote: “${text}” and another of this article have one id, ${id}; ask once, or give one an id of its own`;
    }
    if (this.#register.has(id) || isReserved(id)) {
      return `pull quote: the id “${id}” is taken by another part of the page; choose another`;
    }
    this.#paths.add(path);
    this.#register.take(id);
    return undefined;
  }
}
