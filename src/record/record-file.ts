import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import {
  type Entry,
  headSchema,
  passageSchema,
  quoteSchema,
  quoteSuccessorSchema,
  successorSchema,
} from './entry.ts';

/** Returns the path of an article's record, below the content folder. */
export const recordPath = (slug: string) => `record/articles/${slug}.jsonl`;

/** What is wrong with a record itself, and in which line. */
export interface Flaw {
  line: number;
  wrong: string;
}

/**
 * Reads a record and verifies its chain of seals. Each seal covers every byte of its entry and the seal
 * before it, so that a change by hand is found at the entry that was changed, removed or put in another
 * place.
 *
 * @param text The whole file.
 * @returns The entries, or the first flaw.
 */
export function readRecord(text: string): { entries: Entry[] } | { flaw: Flaw } {
  if (!text.endsWith('\n')) return { flaw: { line: text.split('\n').length, wrong: 'has lost its end' } };
  const lines = text.slice(0, -1).split('\n');
  const entries: Entry[] = [];
  let open: Entry | undefined;
  let first = 0;
  let seal = '';
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (raw.startsWith('{"seal":')) {
      seal = makeSeal(seal, lines.slice(first, index));
      if (!open || raw !== formatSeal(seal)) {
        return { flaw: { line, wrong: `was changed by hand between lines ${first + 1} and ${line}` } };
      }
      entries.push(open);
      open = undefined;
      first = line;
      continue;
    }
    const value = parse(raw);
    if (raw.startsWith('{"entry":') && !open) {
      const head = headSchema.safeParse(value);
      if (!head.success)
        return { flaw: { line, wrong: `is no entry of a record: ${describeError(head.error)}` } };
      open = {
        head: head.data,
        passages: [],
        quotes: [],
        successors: new Map(),
        quoteSuccessors: new Map(),
        line,
      };
    } else {
      const wrong = open ? addItem(open, raw, value) : 'stands outside any entry';
      if (wrong) return { flaw: { line, wrong: conflict.test(raw) ? conflictFlaw : wrong } };
    }
  }
  if (open) return { flaw: { line: lines.length, wrong: 'ends within an entry' } };
  return { entries };
}

/**
 * Appends one entry to a record.
 *
 * @param text The record so far; empty for a new one.
 * @returns The text of the record with the entry.
 */
export function appendEntry(text: string, entry: Omit<Entry, 'line'>): string {
  const lines = [
    entry.head,
    ...entry.passages.map(({ id, kind, text }) => ({ passage: id, kind, text })),
    ...entry.quotes.map(({ id, text, source }) => ({ quote: id, text, source })),
    ...[...entry.successors].map(([was, now]) => ({ was, now })),
    ...[...entry.quoteSuccessors].map(([wasQuote, now]) => ({ wasQuote, now })),
  ].map((value) => JSON.stringify(value));
  const last = /\{"seal":"([0-9a-f]+)"\}\n$/.exec(text)?.[1] ?? '';
  return `${text}${lines.join('\n')}\n${formatSeal(makeSeal(last, lines))}\n`;
}

const conflict = /^(?:<{7}|={7}|>{7})/;
const conflictFlaw = 'holds a conflict of two versions, both of which changed this article';

/** Adds a line to an entry; returns what is wrong with the line, if anything. */
function addItem(entry: Entry, raw: string, value: unknown): string | undefined {
  const as = <T>(schema: z.ZodType<T>, add: (item: T) => void): string | undefined => {
    const read = schema.safeParse(value);
    if (!read.success) return `is no line of a record: ${describeError(read.error)}`;
    add(read.data);
    return undefined;
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
  return 'is no line of a record';
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function describeError(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'it'}: ${issue.message}` : 'it cannot be read';
}

/** Makes a seal: 128 bits of SHA-256. It guards against mistakes, not against forgery. */
function makeSeal(previous: string, lines: readonly string[]): string {
  return createHash('sha256')
    .update([previous, ...lines].join('\n'))
    .digest('hex')
    .slice(0, 32);
}

const formatSeal = (seal: string) => `{"seal":"${seal}"}`;
