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

/** What is wrong with a record itself, and where. */
export interface Flaw {
  line: number;
  wrong: string;
}

/**
 * Reads a record and checks its chain of seals: each covers every byte of its entry and the seal before, so that a
 * record changed by hand is found at the entry where it was changed.
 *
 * @param text The whole file.
 * @returns Its entries, or the first flaw.
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
      seal = sealOf(seal, lines.slice(first, index));
      if (!open || raw !== sealLine(seal)) {
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
      if (!head.success) return { flaw: { line, wrong: `is no entry of a record: ${reason(head.error)}` } };
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
 * Adds one entry at the end of a record.
 *
 * @param text The record so far; empty for a new one.
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
  return `${text}${lines.join('\n')}\n${sealLine(sealOf(last, lines))}\n`;
}

const conflict = /^(?:<{7}|={7}|>{7})/;
const conflictFlaw = 'holds a conflict of two versions, both of which changed this article';

function addItem(entry: Entry, raw: string, value: unknown): string | undefined {
  const as = <T>(schema: z.ZodType<T>, keep: (item: T) => void): string | undefined => {
    const read = schema.safeParse(value);
    if (!read.success) return `is no line of a record: ${reason(read.error)}`;
    keep(read.data);
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

function reason(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'it'}: ${issue.message}` : 'it cannot be read';
}

/** 128 bits of SHA-256: found by chance once in 3 × 10³⁸. It guards against slips, not against forgers. */
function sealOf(previous: string, lines: readonly string[]): string {
  return createHash('sha256')
    .update([previous, ...lines].join('\n'))
    .digest('hex')
    .slice(0, 32);
}

const sealLine = (seal: string) => `{"seal":"${seal}"}`;
