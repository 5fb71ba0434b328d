import { z } from 'astro/zod';

/**
 * The lines of a record. A record is a text file, one for an article, that only ever grows at its end: each command
 * adds one entry. An entry is a head, the passages and quotes that came with it, what became of those that went, and
 * a seal; every one is a line of JSON, so that a comparison of two versions shows whole passages.
 */

const instant = z.iso.datetime({ offset: true });
const address = z.string().regex(/^\/\S*\/$/);
const digest = z.string().regex(/^[0-9a-f]{32}$/);
const text = z.string();

const updateKinds = ['correction', 'clarification', 'update'] as const;

/** A change that readers are told of, as it stands in the article's `updates`. */
const update = z.strictObject({ date: instant, kind: z.enum(updateKinds), note: text.min(1) });

export const headSchema = z.discriminatedUnion('entry', [
  z.strictObject({
    entry: z.literal('published'),
    at: instant,
    path: address,
    /** Of all words, in reading order; see `digestOf`. */
    digest,
    /** Addresses from before the record began. */
    formerly: z.array(address).optional(),
    /** Changes from before the record began: what was printed then is not known. */
    updates: z.array(update).optional(),
  }),
  z.strictObject({
    entry: z.literal('revised'),
    at: instant,
    /** `typo`: too small to tell of. `addresses`: no word changed, only ids, quotes or former addresses came. */
    kind: z.enum([...updateKinds, 'typo', 'addresses']),
    note: text.min(1).optional(),
    digest,
    /** Ids of all passages in the order they now stand in. */
    order: z.array(text.min(1)),
    formerly: z.array(address).optional(),
  }),
  z.strictObject({ entry: z.literal('moved'), at: instant, path: address }),
  z.strictObject({ entry: z.literal('withdrawn'), at: instant, reason: text.min(1) }),
]);

export const passageSchema = z.strictObject({ passage: text.min(1), kind: text, text });
export const quoteSchema = z.strictObject({ quote: text.min(1), text, source: text.min(1) });
/** `now` is null where the passage was taken out and none took its place. */
export const successorSchema = z.strictObject({ was: text.min(1), now: text.min(1).nullable() });
/** A quote that is no longer drawn, and the one that is drawn instead; null leads to the words in the article. */
export const quoteSuccessorSchema = z.strictObject({ wasQuote: text.min(1), now: text.min(1).nullable() });

export type Head = z.infer<typeof headSchema>;
export type PublishedHead = Extract<Head, { entry: 'published' }>;
export type RevisedHead = Extract<Head, { entry: 'revised' }>;
export type RecordedUpdate = z.infer<typeof update>;
export type RevisionKind = RevisedHead['kind'];

/** One command's worth of a record. */
export interface Entry {
  head: Head;
  passages: RecordedPassage[];
  quotes: RecordedQuote[];
  successors: Map<string, string | null>;
  quoteSuccessors: Map<string, string | null>;
  /** Line of its head in the file, from 1. */
  line: number;
}

/** Words that were published, under the id they were published with. */
export interface RecordedPassage {
  id: string;
  kind: string;
  text: string;
}

export interface RecordedQuote {
  id: string;
  text: string;
  /** Id of the passage its words stood in. */
  source: string;
}
