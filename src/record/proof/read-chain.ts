import type { PassageMark } from '../../pull-quotes/index.ts';
import { digestContent, eraseLine, makeSeal } from '../seal.ts';
import type { ChainHead } from './public-chain.ts';

/** A published chain as it was read. */
export interface PublicChain {
  head: ChainHead;
  /** The seal of each published entry, oldest first; the first is that of entry `before + 1`. */
  seals: string[];
  entries: PublicEntry[];
  /** The ids of all passages in force that have words on the page, in reading order. */
  order: string[];
  /** What the page prints of the piece beside its text, by id: `@headline`, `@standfirst`. */
  fields: Map<string, ChainField>;
  /** Passages whose recorded words are published, because the page prints them in another typography. */
  worded: Map<string, ChainField>;
  /** Digests of the passages of the page, by id. */
  salted: Map<string, { salt: string; digest: string }>;
  /** The words of the quotes that are drawn, by id. */
  quotes: Map<string, string>;
  /** What readers were told, oldest first. */
  notes: string[];
  /** The present address. */
  path: string;
  isWithdrawn: boolean;
}

/** What the head of a published entry says. */
interface PublicEntry {
  entry: string;
  at: string;
  kind?: string | undefined;
  path?: string | undefined;
}

interface ChainField {
  kind: string;
  text: string;
  marks: PassageMark[];
}

/** What is wrong with a published chain, in an editor's words. */
export class ChainFault extends Error {}

/**
 * Reads a published chain and verifies its seals: an entry that was changed, taken out, put in or put elsewhere breaks
 * that of its own.
 *
 * @param lines As `publishChain` made them.
 * @throws ChainFault at the first line that does not hold.
 */
export function readChain(lines: readonly string[]): PublicChain {
  const [first = '', ...rest] = lines;
  const head = readHead(first);
  const chain: PublicChain = {
    ...{
      head,
      seals: [],
      entries: [],
      order: [],
      fields: new Map(),
      worded: new Map(),
      salted: new Map(),
      quotes: new Map(),
    },
    ...{ notes: [], path: '', isWithdrawn: false },
  };
  const ids = new Map<unknown, string>();
  let order: unknown[] = [];
  let open: string[] = [];
  let seal = '';
  for (const raw of rest) {
    const value = parse(raw);
    const nth = head.before + chain.seals.length + 1;
    if (value === undefined) throw new ChainFault(`a line of entry ${nth} cannot be read`);
    if (raw.startsWith('{"seal":')) {
      seal = makeSeal(seal, open.map(toSealed));
      if (raw !== `{"seal":"${seal}"}`)
        throw new ChainFault(`entry ${nth} was changed: its seal does not hold`);
      chain.seals.push(seal);
      open = [];
      continue;
    }
    if (open.length === 0 && typeof value['entry'] !== 'string')
      throw new ChainFault(`entry ${nth} has no head`);
    if (typeof value['entry'] === 'string') {
      if (open.length > 0) throw new ChainFault(`entry ${nth} has no end`);
      if (value['entry'] === 'published') order = [];
      addEntry(chain, value);
    }
    open.push(raw);
    if (Array.isArray(value['order'])) order = value['order'];
    if (value['n'] !== undefined) {
      addPassage(chain, value, ids);
      if (chain.entries.at(-1)?.entry === 'published') order.push(value['n']);
    }
    const { q, id, text } = value;
    if (q !== undefined && typeof id === 'string' && typeof text === 'string') chain.quotes.set(id, text);
    if (typeof value['note'] === 'string') chain.notes.push(value['note']);
  }
  if (open.length > 0) throw new ChainFault('the last entry has no seal');
  if (chain.seals.length === 0) throw new ChainFault('there is no entry');
  if (head.before + chain.seals.length !== head.entries)
    throw new ChainFault(
      `it says that it has ${head.entries} entries, and has ${head.before + chain.seals.length}`,
    );
  chain.order = order.flatMap((number) => ids.get(number) ?? []);
  return chain;
}

function readHead(raw: string): ChainHead {
  const value = parse(raw) ?? {};
  const { chain, entries, before } = value;
  if (typeof chain !== 'number' || typeof entries !== 'number' || typeof before !== 'number')
    throw new ChainFault('its first line cannot be read');
  const head = { chain, entries, before };
  if (raw !== JSON.stringify(head)) throw new ChainFault('its first line was changed');
  return head;
}

function addEntry(chain: PublicChain, value: Record<string, unknown>): void {
  const { entry, at, kind, path } = value;
  const text = (one: unknown) => (typeof one === 'string' ? one : undefined);
  chain.entries.push({ entry: String(entry), at: String(at), kind: text(kind), path: text(path) });
  chain.path = text(path) ?? chain.path;
  if (entry === 'withdrawn') chain.isWithdrawn = true;
}

function addPassage(chain: PublicChain, value: Record<string, unknown>, ids: Map<unknown, string>): void {
  const { n, id, kind, text, marks } = value;
  if (typeof id !== 'string') return;
  if (!id.startsWith('@')) ids.set(n, id);
  const field = { kind: String(kind), text: String(text), marks: readMarks(marks) };
  if (text !== undefined) (id.startsWith('@') ? chain.fields : chain.worded).set(id, field);
  else addDigest(chain.salted, value);
}

function readMarks(marks: unknown): PassageMark[] {
  if (!Array.isArray(marks)) return [];
  return marks.flatMap((one: unknown): PassageMark[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { mark, from, to, value }: Record<string, unknown> = { ...one };
    return [
      { mark: String(mark), from: Number(from), to: Number(to), ...(typeof value === 'string' && { value }) },
    ];
  });
}

function addDigest(digests: PublicChain['salted'], { id, salt, digest }: Record<string, unknown>): void {
  if (typeof id === 'string' && typeof salt === 'string' && typeof digest === 'string')
    digests.set(id, { salt, digest });
}

/** Returns the form of a published line that its seal counts: what stands only on the page counts by its digest. */
function toSealed(raw: string): string {
  const { n, digest, salt, id } = parse(raw) ?? {};
  const isWithoutWords = raw === JSON.stringify({ n, id, salt, digest });
  return isWithoutWords ? JSON.stringify({ n, digest }) : eraseLine(raw);
}

/** Returns true if content is what a digest was made of. */
export const isContent = (
  { salt, digest }: { salt: string; digest: string },
  content: readonly unknown[],
): boolean => digestContent(salt, content) === digest;

function parse(raw: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
