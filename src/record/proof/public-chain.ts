import type { RecordedPassage } from '../entry.ts';
import { digestContent, eraseLine } from '../seal.ts';

/*
 * What a publication prints of a record: its chain of seals, as digests. Beside the digests of what is printed now stand
 * the salts, so that readers can verify the words of the page; the words themselves stand only on the page. Words that
 * were changed, removed or withdrawn leave nothing but a digest that no guess can be tested against.
 */

/** The first line of a published chain. */
export interface ChainHead {
  /** The version of the record. */
  chain: number;
  /** How many entries the record has. */
  entries: number;
  /** How many of them were made before the chain began, over words; they are not published. */
  before: number;
}

/** The first version of records that can be published so. */
export const PUBLIC_VERSION = 3;

/**
 * Returns true for a record that readers can verify: it is of a version that can be published, and what it tells of has
 * appeared.
 */
export const isPublicRecord = (
  { version, published }: { version: number; published: string },
  now: Date,
): boolean => version >= PUBLIC_VERSION && Date.parse(published) <= now.getTime();

interface Item {
  raw: string;
  value: Record<string, unknown>;
}

/** A passage as the page prints it now. */
export type PresentPassage = Pick<RecordedPassage, 'id' | 'kind' | 'text' | 'marks'>;

/**
 * Makes the published chain of a record.
 *
 * @param text A sound record; see `readRecord`.
 * @param present The text as the page prints it. Where it differs from the record in what is no change, such as the form of a
 *   quotation mark, the words of the record are published too, so that the two can be compared; left out, none is.
 * @returns One line of JSON for each; empty for a record that was begun before version 3 and not upgraded.
 */
export function publishChain(text: string, present: readonly PresentPassage[] = []): string[] {
  const lines = text.trimEnd().split('\n');
  const items = lines.map((raw): Item => ({ raw, value: JSON.parse(raw) }));
  const start = items.findLastIndex(({ value }) => value['entry'] === 'upgraded' && 'order' in value);
  const own = start < 0 ? items : items.slice(start);
  const count = (some: readonly Item[]) => some.filter(({ value }) => 'seal' in value).length;
  const version = own.map(({ value }) => value['version']).findLast((one) => typeof one === 'number');
  if (typeof version !== 'number' || version < PUBLIC_VERSION) return [];
  const head: ChainHead = { chain: version, entries: count(items), before: count(items) - count(own) };
  const printed = findPrinted(own, present);
  return [JSON.stringify(head), ...own.map((item) => publishLine(item, printed))];
}

interface Printed {
  /** Numbers of the passages in force. */
  passages: ReadonlySet<unknown>;
  /** Numbers of quotes that are no longer drawn. */
  formerQuotes: ReadonlySet<unknown>;
  isWithdrawn: boolean;
  /** By id, what the seal of a passage is made of, as the page prints it. */
  present: ReadonlyMap<unknown, string>;
  lastNote: string | undefined;
}

/** A piece that was published again before it appeared begins with its last publication. */
function findPrinted(items: readonly Item[], present: readonly PresentPassage[]): Printed {
  const own = items.slice(
    Math.max(
      0,
      items.findLastIndex(({ value }) => value['entry'] === 'published'),
    ),
  );
  const order = own.map(({ value }) => value['order']).findLast((one) => Array.isArray(one));
  const numbers = own.flatMap(({ value }) => value['n'] ?? []);
  return {
    passages: new Set<unknown>(Array.isArray(order) ? order : numbers),
    formerQuotes: new Set(items.flatMap(({ value }) => value['wasQ'] ?? [])),
    isWithdrawn: items.some(({ value }) => value['entry'] === 'withdrawn'),
    present: new Map(present.map((passage) => [passage.id, listSealed(passage)])),
    lastNote: items.findLast(({ value }) => 'note' in value)?.raw,
  };
}

function publishLine({ raw, value }: Item, printed: Printed): string {
  const { n, q, id, salt, note } = value;
  if (typeof salt !== 'string') return raw;
  if (n !== undefined) {
    if (printed.isWithdrawn || !printed.passages.has(n)) return eraseLine(raw);
    const now = printed.present.get(id);
    if (isField(id) || (now !== undefined && now !== listSealed(value))) return raw;
    const { kind, text, marks } = value;
    return JSON.stringify({ n, id, salt, digest: digestContent(salt, [id, kind, text, marks ?? []]) });
  }
  // The page draws the words of a quote with other marks and spaces than they are recorded with.
  if (q !== undefined) return printed.isWithdrawn || printed.formerQuotes.has(q) ? eraseLine(raw) : raw;
  // The seal of an earlier version was made over the words themselves, without a salt.
  if (note === undefined) return eraseLine(raw);
  // Of a withdrawn piece the page prints the reason, which is the last that readers were told.
  return !printed.isWithdrawn || raw === printed.lastNote ? raw : eraseLine(raw);
}

/** What the seal of a passage is made of. */
const listSealed = ({ id, kind, text, marks }: Record<string, unknown> | PresentPassage): string =>
  JSON.stringify([id, kind, text, marks ?? []]);

/** What is not in the body of a piece has an id that begins with an @. */
const isField = (id: unknown): boolean => typeof id === 'string' && id.startsWith('@');
