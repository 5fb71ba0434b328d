import { basename } from 'node:path/posix';
import type { z } from 'astro/zod';
import { isConflictMark } from '../runtime/bad-characters.ts';
import { type Entry, headSchema, type NewEntry, type OpenEntry, RECORD_VERSION } from './entry.ts';
import { NumberedItems } from './numbered-items.ts';
import { makeSeal } from './seal.ts';
import { addWordedItem } from './worded-items.ts';

const ENDING = '.jsonl';

/** Returns the path of an article's record, below the content folder. */
export const locateRecord = (slug: string) => `record/articles/${slug}${ENDING}`;

/** Returns true for the name of a record among the files of its folder. */
export const isRecordFile = (name: string): boolean => name.endsWith(ENDING);

/** Returns what a record is of: the slug or the id that its file is named after. */
export const readRecordedId = (file: string): string => basename(file, ENDING);

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
  const items = new NumberedItems();
  let open: OpenEntry | undefined;
  let first = 0;
  let seal = '';
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (raw.startsWith('{"seal":')) {
      const changed = `was changed by hand between lines ${first + 1} and ${line}`;
      if (!open || (items.earlier !== undefined && items.earlier !== seal)) {
        return { flaw: { line, wrong: changed } };
      }
      seal = makeSeal(startsChain(open) ? '' : seal, lines.slice(first, index));
      if (raw !== formatSeal(seal)) return { flaw: { line, wrong: changed } };
      const wrong = items.finish(open);
      if (wrong) return { flaw: { line: open.line, wrong } };
      entries.push({ ...open, seal });
      open = undefined;
      first = line;
      continue;
    }
    const value = parse(raw);
    if (raw.startsWith('{"entry":') && !open) {
      if (isNewer(value)) return { flaw: { line, wrong: newerFlaw } };
      const head = headSchema.safeParse(value);
      if (!head.success)
        return { flaw: { line, wrong: `is no entry of a record: ${describeError(head.error)}` } };
      open = openEntry(head.data, line);
    } else {
      const wrong = open ? addItem(open, { raw, value, items }) : 'stands outside any entry';
      if (wrong) return { flaw: { line, wrong: isConflictMark(raw) ? conflictFlaw : wrong } };
    }
  }
  if (open) return { flaw: { line: lines.length, wrong: 'ends within an entry' } };
  return { entries };
}

function openEntry(head: Entry['head'], line: number): OpenEntry {
  const words = head.entry === 'withdrawn' ? head.reason : head.entry === 'revised' ? head.note : undefined;
  return {
    head,
    ...(words !== undefined && { note: words }),
    updates: head.entry === 'published' ? [...(head.updates ?? [])] : [],
    passages: [],
    quotes: [],
    successors: new Map(),
    quoteSuccessors: new Map(),
    line,
  };
}

/** An upgrade to numbered lines begins a new chain, because the old one was made over words. */
const startsChain = ({ head }: { head: Entry['head'] }) =>
  head.entry === 'upgraded' && head.order !== undefined;

/** Adds a line to an entry; returns what is wrong with the line, if anything. */
function addItem(
  entry: OpenEntry,
  { raw, value, items }: { raw: string; value: unknown; items: NumberedItems },
): string | undefined {
  const wrong = items.add(entry, raw, value) ?? addWordedItem(entry, raw, value);
  return wrong === true ? undefined : wrong === false ? 'is no line of a record' : wrong;
}

/**
 * Appends one entry to a record.
 *
 * @param text The record so far; empty for a new one.
 * @returns The text of the record with the entry.
 * @throws Error if the record is of an earlier version and the entry is not the one that upgrades it.
 */
export function appendEntry(text: string, entry: NewEntry): string {
  if (text !== '' && !isNumbered(text) && !startsChain(entry)) {
    throw new Error('a record of an earlier version is upgraded before anything is added to it');
  }
  const last = findLastSeal(text);
  const lines = new NumberedItems().write(text, entry, startsChain(entry) ? { earlier: last } : {});
  return `${text}${lines.join('\n')}\n${formatSeal(makeSeal(startsChain(entry) ? '' : last, lines))}\n`;
}

/** Returns true for a record whose words are known by numbers, as they are since version 3. */
const isNumbered = (text: string): boolean => /^\{"[nq]":/m.test(text);

/** Returns the last seal of a record; an empty text if it has none. */
export const findLastSeal = (text: string): string => /\{"seal":"([0-9a-f]+)"\}\n$/.exec(text)?.[1] ?? '';

const newerFlaw = 'was written by a newer version of this program; update the program (npm ci)';

function isNewer(value: unknown): boolean {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : 0;
  return typeof version === 'number' && version > RECORD_VERSION;
}

const conflictFlaw = 'holds a conflict of two versions, both of which changed this article';

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

export const formatSeal = (seal: string) => `{"seal":"${seal}"}`;
