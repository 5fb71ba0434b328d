import {
  type Entry,
  RECORD_VERSION,
  type RecordedPassage,
  type RecordedQuote,
  type RecordedUpdate,
  type RevisionKind,
} from './entry.ts';
import { type Flaw, readRecord, readRecordedId } from './record-file.ts';

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
  /** The instant of the last entry. */
  recordedAt: string;
  /** When the last entry was written, as far as it says so. */
  writtenAt?: string | undefined;
  /** The version of its record; see `RECORD_VERSION`. */
  version: number;
  /** When its record began to cover every printed field, if that was later than its publication. */
  completeSince?: string | undefined;
  /** The seal of each entry, oldest first. */
  seals: string[];
  /** What each entry did, oldest first. */
  versions: RecordedVersion[];
  /** Its id in feeds; undefined in a record of version 1 that was not upgraded. */
  feedId?: string | undefined;
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

/** Returns true for a record of an earlier version, to which `record --adopt` adds what records cover since. */
export const isUpgradable = ({ version, withdrawn }: History): boolean =>
  version < RECORD_VERSION && !withdrawn;

/** What one entry of a record did. */
export interface RecordedVersion {
  entry: Entry['head']['entry'];
  at: string;
  /** Of a revision. */
  kind?: RevisionKind;
  seal: string;
}

export interface Revision {
  at: string;
  kind: RevisionKind;
  note?: string;
  /** Of all words after it; only records before version 3 have one. */
  digest?: string | undefined;
  /** The seal of its entry. */
  seal: string;
  before: readonly RecordedPassage[];
  after: readonly RecordedPassage[];
}

/**
 * A quote that was published. It is still drawn unless `now` names the quote drawn in its place, or is null.
 */
export interface FormerQuote extends RecordedQuote {
  now?: string | null;
}

/** Finds the revision that a note of the frontmatter tells of: two may be of the same second. */
export function findRevision<
  Revised extends { kind?: string | undefined; at: string; note?: string | undefined },
>(
  revisions: readonly Revised[],
  { date, kind, note }: { date: string; kind: string; note: string },
): Revised | undefined {
  const sameInstant = revisions.filter(
    (revision) => revision.kind === kind && Date.parse(revision.at) === Date.parse(date),
  );
  return sameInstant.find((revision) => revision.note === note) ?? sameInstant[0];
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
  const slug = readRecordedId(file);
  let history: History | undefined;
  for (const entry of record.entries) {
    const { head, line, seal } = entry;
    if (head.entry === 'published') {
      if (history && !isRewritten(history, head))
        return { file, flaw: { line, wrong: 'is published a second time' } };
      history = {
        ...begin({ slug, file }, entry, head),
        seals: history?.seals ?? [],
        versions: history?.versions ?? [],
      };
    } else if (!history) {
      return { file, flaw: { line, wrong: 'begins with something other than publication' } };
    } else if (head.entry === 'revised') {
      const wrong = revise(history, entry, head);
      if (wrong) return { file, flaw: { line, wrong } };
    } else if (head.entry === 'moved') {
      history.movedFrom.push({ path: history.path, quotes: [...history.quotes.keys()] });
      history.formerly = [...history.formerly, history.path].filter((path) => path !== head.path);
      history.path = head.path;
    } else if (head.entry === 'upgraded') {
      const wrong = upgrade(history, entry, head);
      if (wrong) return { file, flaw: { line, wrong } };
    } else {
      history.withdrawn = { at: head.at, reason: entry.note ?? '' };
    }
    history.recordedAt = head.at;
    if (head.entry !== 'published') history.writtenAt = head.at;
    history.seals.push(seal);
    const kind = head.entry === 'revised' ? head.kind : undefined;
    history.versions.push({ entry: head.entry, at: head.at, ...(kind && { kind }), seal });
  }
  return history ?? { file, flaw: { line: 1, wrong: 'is empty' } };
}

type HeadOf<Kind extends Entry['head']['entry']> = Extract<Entry['head'], { entry: Kind }>;

/** An article that has not appeared yet may be published again, with other words or for another day. */
function isRewritten({ published }: History, { written }: HeadOf<'published'>): boolean {
  return written !== undefined && Date.parse(written) < Date.parse(published);
}

function begin(named: Pick<History, 'slug' | 'file'>, entry: Entry, head: HeadOf<'published'>): History {
  return {
    ...named,
    path: head.path,
    formerly: [...(head.formerly ?? [])],
    movedFrom: [],
    published: head.at,
    recordedAt: head.at,
    writtenAt: head.written,
    version: head.version ?? 1,
    seals: [],
    versions: [],
    feedId: head.id,
    updates: [...(entry.updates ?? [])],
    revisions: [],
    isRevised: false,
    passages: entry.passages,
    ids: new Map(entry.passages.map(({ id }) => [id, id])),
    removed: new Map(),
    quotes: new Map(entry.quotes.map((quote) => [quote.id, quote])),
  };
}

/** Adds what a record of an earlier version lacks: no word changes. */
function upgrade(history: History, entry: Entry, head: HeadOf<'upgraded'>): string | undefined {
  const { order } = entry;
  history.feedId ??= head.id;
  history.version = head.version;
  if (!order) return undefined;
  const after = arrange(history, entry, order);
  if (typeof after === 'string') return after;
  history.completeSince = head.at;
  history.passages = after;
  for (const { id } of after) history.ids.set(id, id);
  for (const quote of entry.quotes) history.quotes.set(quote.id, quote);
  return undefined;
}

/** Returns the passages in force after an entry, or what is wrong with their order. */
function arrange(history: History, entry: Entry, order: readonly string[]): RecordedPassage[] | string {
  const known = new Map([...history.passages, ...entry.passages].map((passage) => [passage.id, passage]));
  const after: RecordedPassage[] = [];
  for (const id of order) {
    const passage = known.get(id);
    if (!passage) return `orders a passage ${id} that was never published`;
    after.push(passage);
  }
  return after;
}

function revise(history: History, entry: Entry, head: HeadOf<'revised'>): string | undefined {
  const order = entry.order ?? [];
  const after = arrange(history, entry, order);
  if (typeof after === 'string') return after;
  const current = new Set(order);
  for (const [id, now] of history.ids) {
    if (now === null || current.has(now)) continue;
    const next = entry.successors.get(now) ?? null;
    if (next !== null && !current.has(next)) return `names a successor ${next} that is not in the text`;
    history.ids.set(id, next);
    if (next === null) history.removed.set(id, head.at);
  }
  for (const id of order) {
    history.ids.set(id, id);
    history.removed.delete(id);
  }
  for (const quote of entry.quotes) history.quotes.set(quote.id, quote);
  for (const [id, now] of entry.quoteSuccessors) {
    const quote = history.quotes.get(id);
    if (quote) history.quotes.set(id, { ...quote, now });
  }
  const { at, kind, digest } = head;
  const { note } = entry;
  history.revisions.push({
    at,
    kind,
    digest,
    seal: entry.seal,
    before: history.passages,
    after,
    ...(note && { note }),
  });
  if (kind !== 'typo' && kind !== 'addresses') {
    history.updates.push({ date: at, kind, note: note ?? '', ...(note === '' && { isErased: true }) });
  }
  history.formerly.push(...(head.formerly ?? []));
  history.passages = after;
  history.isRevised = true;
  return undefined;
}
