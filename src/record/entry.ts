import { z } from 'astro/zod';
import type { PassageMark } from '../pull-quotes/index.ts';

/*
 * The lines of a record. Every article has a record of its own, a text file that only grows at its end: each
 * command appends one entry. An entry consists of a head, the new passages and quotes, the successors of
 * those that are gone, and a seal. Each is a line of JSON, so that a comparison of two versions shows whole
 * passages.
 */

const instant = z.iso.datetime({ offset: true });
const address = z.string().regex(/^\/\S*\/$/);
/** Of any form: other publishing systems end addresses as they like. */
const formerAddress = z.string().regex(/^\/(?!\/)[^\s#]*$/);
const digest = z.string().regex(/^[0-9a-f]{32}$/);
const text = z.string();

/** The kinds of change that are announced: at the head or foot of the article and in feeds. */
export const CHANGE_KINDS = ['correction', 'clarification', 'update', 'removal'] as const;
/** The kinds of change that `correct` records. A typo is shown with the other changes, and not announced. */
export const TEXT_REVISION_KINDS = ['correction', 'clarification', 'update', 'typo'] as const;

/** A change that readers are told about, as it is in the article's `updates`. */
const update = z.strictObject({ date: instant, kind: z.enum(CHANGE_KINDS), note: text.min(1) });

/**
 * The version of what a record contains. A record of version 1 names no version; `npm run record -- --adopt` appends
 * what it lacks and rewrites no line.
 *
 * - 1: addresses, words, quotes, changes.
 * - 2: also the id that feeds carry.
 * - 3: also every other printed field, the marks on the words, and a salt beside all that may have to be removed: seals
 *   are made over digests, so that words and salt can go and the chain still holds.
 */
export const RECORD_VERSION = 3;

const version = z.int().min(2).max(RECORD_VERSION);
/** In version 3 passages and quotes are known by numbers, because an id is made from words. */
const number = z.int().min(1);

export const headSchema = z.discriminatedUnion('entry', [
  z.strictObject({
    entry: z.literal('published'),
    version: version.optional(),
    at: instant,
    path: address,
    /** The article's id in feeds: a string that never changes, whatever becomes of its address. */
    id: text.min(1).optional(),
    /** When the entry was written, which may be before the article appears. */
    written: instant.optional(),
    /** Digest of all words in reading order (see `digestText`); in version 3 each passage has one of its own. */
    digest: digest.optional(),
    /** Addresses from before the record began. */
    formerly: z.array(formerAddress).optional(),
    /** Changes from before the record began; the record does not know what was printed then. */
    updates: z.array(update).optional(),
  }),
  z.strictObject({
    entry: z.literal('revised'),
    at: instant,
    /** `addresses`: no word changed; only ids, quotes or former addresses are new. */
    kind: z.enum([...TEXT_REVISION_KINDS, 'removal', 'addresses']),
    note: text.min(1).optional(),
    digest: digest.optional(),
    /** Ids of all passages in their new order; in version 3 their numbers. */
    order: z.union([z.array(text.min(1)), z.array(number)]),
    formerly: z.array(formerAddress).optional(),
  }),
  /** What a record of an earlier version lacks. */
  z.strictObject({
    entry: z.literal('upgraded'),
    version,
    at: instant,
    id: text.min(1),
    order: z.array(number).optional(),
  }),
  z.strictObject({ entry: z.literal('moved'), at: instant, path: address }),
  z.strictObject({ entry: z.literal('withdrawn'), at: instant, reason: text.min(1).optional() }),
]);

export const passageSchema = z.strictObject({ passage: text.min(1), kind: text, text });
export const quoteSchema = z.strictObject({ quote: text.min(1), text, source: text.min(1) });
/** The passage that replaces another; `now` is null if the passage was removed without a successor. */
export const successorSchema = z.strictObject({ was: text.min(1), now: text.min(1).nullable() });
/** The quote that is drawn in place of another; null leads to the words in the article. */
export const quoteSuccessorSchema = z.strictObject({ wasQuote: text.min(1), now: text.min(1).nullable() });

const mark = z.strictObject({
  mark: text,
  from: z.int().min(0),
  to: z.int().min(0),
  value: text.optional(),
});
const salt = z.string().regex(/^[\w-]{22}$/);
const gone = { digest };

/** The lines of version 3. Each has its content with a salt, or, once that was removed, the digest of both. */
export const numberedSchemas = {
  passage: z.strictObject({
    n: number,
    id: text.min(1),
    kind: text,
    text,
    marks: z.array(mark).optional(),
    salt,
  }),
  removedPassage: z.strictObject({ n: number, ...gone }),
  quote: z.strictObject({ q: number, source: number, id: text.min(1), text, salt }),
  removedQuote: z.strictObject({ q: number, source: number, ...gone }),
  /** What readers were told; with a date and a kind, of a change from before the record began. */
  note: z.strictObject({
    note: text.min(1),
    date: instant.optional(),
    kind: z.enum(CHANGE_KINDS).optional(),
    salt,
  }),
  removedNote: z.strictObject({
    note: z.null(),
    date: instant.optional(),
    kind: z.enum(CHANGE_KINDS).optional(),
    ...gone,
  }),
  successor: z.strictObject({ was: number, now: number.nullable() }),
  quoteSuccessor: z.strictObject({ wasQ: number, now: number.nullable() }),
  /** The last seal before version 3, which was made over words. */
  earlier: z.strictObject({ earlier: digest, salt }),
  removedEarlier: z.strictObject({ earlier: z.null(), ...gone }),
};

type Head = z.infer<typeof headSchema>;
type RevisedHead = Extract<Head, { entry: 'revised' }>;
/** A change that readers are told about. */
export interface RecordedUpdate extends z.infer<typeof update> {
  /** True if the words of its note were removed. */
  isErased?: boolean;
}
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type TextRevisionKind = (typeof TEXT_REVISION_KINDS)[number];
export type RevisionKind = RevisedHead['kind'];

/** One entry of a record: what one command appended. */
export interface Entry {
  head: Head;
  /** The ids of all passages in force after it, in reading order; undefined for an entry that changes no text. */
  order?: string[] | undefined;
  /** What readers were told; undefined where they were told nothing. */
  note?: string | undefined;
  /** Changes from before the record began. */
  updates?: RecordedUpdate[];
  passages: RecordedPassage[];
  quotes: RecordedQuote[];
  successors: Map<string, string | null>;
  quoteSuccessors: Map<string, string | null>;
  /** The line of its head in the file, from 1. */
  line: number;
  /** 32 hexadecimal figures; over every line of the entry and the seal before it. */
  seal: string;
}

/** An entry that is being read. */
export type OpenEntry = Omit<Entry, 'seal'>;
/** An entry that is to be written. */
export type NewEntry = Omit<Entry, 'line' | 'seal'>;

/** Words that were published, with the id that they were published under. */
export interface RecordedPassage {
  id: string;
  kind: string;
  text: string;
  /** What the words do not say. */
  marks?: readonly PassageMark[] | undefined;
  /** True if its words were removed from the record; its id and its text are gone with them. */
  isErased?: true;
}

export interface RecordedQuote {
  id: string;
  text: string;
  /** The id of the passage that contained its words. */
  source: string;
}
