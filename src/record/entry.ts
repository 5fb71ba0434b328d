import { z } from 'astro/zod';

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

/** The kinds of change that readers are told about. */
export const CHANGE_KINDS = ['correction', 'clarification', 'update'] as const;
/** The kinds of change that `correct` records. Readers are not told about a typo. */
export const TEXT_REVISION_KINDS = [...CHANGE_KINDS, 'typo'] as const;

/** A change that readers are told about, as it is in the article's `updates`. */
const update = z.strictObject({ date: instant, kind: z.enum(CHANGE_KINDS), note: text.min(1) });

/**
 * The version of what a record contains. A record of version 1 names no version; `npm run record -- --adopt` appends
 * what it lacks and rewrites no line.
 *
 * - 1: addresses, words, quotes, changes.
 * - 2: also the id that feeds carry.
 */
export const RECORD_VERSION = 2;

const version = z.int().min(2).max(RECORD_VERSION);

export const headSchema = z.discriminatedUnion('entry', [
  z.strictObject({
    entry: z.literal('published'),
    version: version.optional(),
    at: instant,
    path: address,
    /** The article's id in feeds: a string that never changes, whatever becomes of its address. */
    id: text.min(1).optional(),
    /** Digest of all words in reading order; see `digestText`. */
    digest,
    /** Addresses from before the record began. */
    formerly: z.array(formerAddress).optional(),
    /** Changes from before the record began; the record does not know what was printed then. */
    updates: z.array(update).optional(),
  }),
  z.strictObject({
    entry: z.literal('revised'),
    at: instant,
    /** `addresses`: no word changed; only ids, quotes or former addresses are new. */
    kind: z.enum([...TEXT_REVISION_KINDS, 'addresses']),
    note: text.min(1).optional(),
    digest,
    /** Ids of all passages in their new order. */
    order: z.array(text.min(1)),
    formerly: z.array(formerAddress).optional(),
  }),
  /** What a record of an earlier version lacks. */
  z.strictObject({ entry: z.literal('upgraded'), version, at: instant, id: text.min(1) }),
  z.strictObject({ entry: z.literal('moved'), at: instant, path: address }),
  z.strictObject({ entry: z.literal('withdrawn'), at: instant, reason: text.min(1) }),
]);

export const passageSchema = z.strictObject({ passage: text.min(1), kind: text, text });
export const quoteSchema = z.strictObject({ quote: text.min(1), text, source: text.min(1) });
/** The passage that replaces another; `now` is null if the passage was removed without a successor. */
export const successorSchema = z.strictObject({ was: text.min(1), now: text.min(1).nullable() });
/** The quote that is drawn in place of another; null leads to the words in the article. */
export const quoteSuccessorSchema = z.strictObject({ wasQuote: text.min(1), now: text.min(1).nullable() });

export type Head = z.infer<typeof headSchema>;
export type PublishedHead = Extract<Head, { entry: 'published' }>;
export type RevisedHead = Extract<Head, { entry: 'revised' }>;
export type RecordedUpdate = z.infer<typeof update>;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type TextRevisionKind = (typeof TEXT_REVISION_KINDS)[number];
export type RevisionKind = RevisedHead['kind'];

/** One entry of a record: what one command appended. */
export interface Entry {
  head: Head;
  passages: RecordedPassage[];
  quotes: RecordedQuote[];
  successors: Map<string, string | null>;
  quoteSuccessors: Map<string, string | null>;
  /** The line of its head in the file, from 1. */
  line: number;
}

/** Words that were published, with the id that they were published under. */
export interface RecordedPassage {
  id: string;
  kind: string;
  text: string;
}

export interface RecordedQuote {
  id: string;
  text: string;
  /** The id of the passage that contained its words. */
  source: string;
}
