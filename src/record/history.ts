import type { Entry, RecordedPassage, RecordedQuote, RecordedUpdate, RevisionKind } from './entry.ts';
import { type Flaw, readRecord } from './record-file.ts';

/** What happened to one article since it was published: its record, read from the first entry to the last. */
export interface History {
  slug: string;
  /** The record's file, as problems name it. */
  file: string;
  /** The current address. */
  path: string;
  /** Former addresses, oldest first. */
  formerly: string[];
  /** Those under which it was published here, each with the ids of the quotes that had an address below it. */
  movedFrom: { path: string; quotes: string[] }[];
  /** When it first appeared, ISO 8601 with zone. */
  published: string;
  /** Every change that readers are told about, oldest first. */
  updates: RecordedUpdate[];
  revisions: Revision[];
  /** True if its words, ids or quotes were recorded again after it was published. */
  isRevised: boolean;
  withdrawn?: { at: string; reason: string };
  /** All words as last published, in reading order. */
  passages: RecordedPassage[];
  /** Every passage id ever published, with the current id of its words: the same, a successor's, or null. */
  ids: Map<string, string | null>;
  /** By id, when a passage that has no successor was taken out. */
  removed: Map<string, string>;
  /** Every quote ever published. */
  quotes: Map<string, FormerQuote>;
}

export interface Revision {
  at: string;
  kind: RevisionKind;
  note?: string;
  digest: string;
  before: readonly RecordedPassage[];
  after: readonly RecordedPassage[];
}

/**
 * A quote that was published. It is still drawn unless `now` names the quote drawn in its place, or is null.
 */
export interface FormerQuote extends RecordedQuote {
  now?: string | null;
}

/**
 * Reads one record.
 *
 * @param file Its name with folder; its base name is the article's slug.
 * @param text The whole file.
 * @returns The history, or the first flaw of the record.
 */
export function readHistory(file: string, text: string): History | { file: string; flaw: Flaw } {
  const record = readRecord(text);
  if ('flaw' in record) return { file, flaw: record.flaw };
  const slug = file.replace(/^.*\//, '').replace(/\.jsonl$/, '');
  let history: History | undefined;
  for (const entry of record.entries) {
    const { head, line } = entry;
    if (head.entry === 'published') {
      if (history) return { file, flaw: { line, wrong: 'is published a second time' } };
      history = begin(slug, file, entry, head);
    } else if (!history) {
      return { file, flaw: { line, wrong: 'begins with something other than publication' } };
    } else if (head.entry === 'revised') {
      const wrong = revise(history, entry, head);
      if (wrong) return { file, flaw: { line, wrong } };
    } else if (head.entry === 'moved') {
      history.movedFrom.push({ path: history.path, quotes: [...history.quotes.keys()] });
      history.formerly = [...history.formerly, history.path].filter((path) => path !== head.path);
      history.path = head.path;
    } else {
      history.withdrawn = { at: head.at, reason: head.reason };
    }
  }
  return history ?? { file, flaw: { line: 1, wrong: 'is empty' } };
}

type HeadOf<Kind extends Entry['head']['entry']> = Extract<Entry['head'], { entry: Kind }>;

function begin(slug: string, file: string, entry: Entry, head: HeadOf<'published'>): History {
  return {
    slug,
    file,
    path: head.path,
    formerly: [...(head.formerly ?? [])],
    movedFrom: [],
    published: head.at,
    updates: [...(head.updates ?? [])],
    revisions: [],
    isRevised: false,
    passages: entry.passages,
    ids: new Map(entry.passages.map(({ id }) => [id, id])),
    removed: new Map(),
    quotes: new Map(entry.quotes.map((quote) => [quote.id, quote])),
  };
}

function revise(history: History, entry: Entry, head: HeadOf<'revised'>): string | undefined {
  const known = new Map([...history.passages, ...entry.passages].map((passage) => [passage.id, passage]));
  const after: RecordedPassage[] = [];
  for (const id of head.order) {
    const passage = known.get(id);
    if (!passage) return `orders a passage ${id} that was never published`;
    after.push(passage);
  }
  const current = new Set(head.order);
  for (const [id, now] of history.ids) {
    if (now === null || current.has(now)) continue;
    const next = entry.successors.get(now) ?? null;
    if (next !== null && !current.has(next)) return `names a successor ${next} that is not in the text`;
    history.ids.set(id, next);
    if (next === null) history.removed.set(id, head.at);
  }
  for (const id of head.order) {
    history.ids.set(id, id);
    history.removed.delete(id);
  }
  for (const quote of entry.quotes) history.quotes.set(quote.id, quote);
  for (const [id, now] of entry.quoteSuccessors) {
    const quote = history.quotes.get(id);
    if (quote) history.quotes.set(id, { ...quote, now });
  }
  const { at, kind, note, digest } = head;
  history.revisions.push({ at, kind, digest, before: history.passages, after, ...(note && { note }) });
  if (kind !== 'typo' && kind !== 'addresses') history.updates.push({ date: at, kind, note: note ?? '' });
  history.formerly.push(...(head.formerly ?? []));
  history.passages = after;
  history.isRevised = true;
  return undefined;
}
