import type { z } from 'astro/zod';
import {
  type OpenEntry,
  passageSchema,
  quoteSchema,
  quoteSuccessorSchema,
  successorSchema,
} from './entry.ts';

/**
 * Adds a line of versions 1 and 2, where words are known by ids, to an entry.
 *
 * @returns True if it was added, false if it is no such line, or what is wrong with it.
 */
export function addWordedItem(entry: OpenEntry, raw: string, value: unknown): string | boolean {
  const as = <T>(schema: z.ZodType<T>, add: (item: T) => void): string | true => {
    const read = schema.safeParse(value);
    if (!read.success)
      return `is no line of a record: ${read.error.issues[0]?.message ?? 'it cannot be read'}`;
    add(read.data);
    return true;
  };
  if (raw.startsWith('{"passage":')) {
    return as(passageSchema, ({ passage, kind, text }) => entry.passages.push({ id: passage, kind, text }));
  }
  if (raw.startsWith('{"quote":')) {
    return as(quoteSchema, ({ quote, text, source }) => entry.quotes.push({ id: quote, text, source }));
  }
  if (raw.startsWith('{"was":')) {
    return as(successorSchema, ({ was, now }) => entry.successors.set(was, now));
  }
  if (raw.startsWith('{"wasQuote":')) {
    return as(quoteSuccessorSchema, ({ wasQuote, now }) => entry.quoteSuccessors.set(wasQuote, now));
  }
  return false;
}
