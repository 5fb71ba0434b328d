import { type Entry, type NewEntry, type OpenEntry, numberedSchemas as schemas } from './entry.ts';
import { makeSalt } from './seal.ts';

/**
 * The lines of a record since version 3: passages and quotes are known by numbers, and what may have to be removed
 * stands beside a salt. Within the program they are known by ids; a removed one has an id that no page prints.
 */
export class NumberedItems {
  readonly #passages = new Map<number, string>();
  readonly #quotes = new Map<number, string>();
  #successors: [number, number | null][] = [];
  #quoteSuccessors: [number, number | null][] = [];
  #sources: { id: string; source: number }[] = [];
  #quotesOfEntry: Entry['quotes'] = [];
  /** The seal that the entry being read says stands before it. */
  earlier: string | undefined;

  /**
   * Adds a line to an entry.
   *
   * @returns True if it was added, what is wrong with it, or undefined if it is a line of another kind.
   */
  add(entry: OpenEntry, raw: string, value: unknown): string | true | undefined {
    if (raw.startsWith('{"n":')) return this.#addPassage(entry, value);
    if (raw.startsWith('{"q":')) return this.#addQuote(value);
    if (raw.startsWith('{"note":')) return addNote(entry, value);
    if (/^\{"was":\d/.test(raw)) {
      const { data } = schemas.successor.safeParse(value);
      if (data) this.#successors.push([data.was, data.now]);
      return data ? true : notReadable;
    }
    if (raw.startsWith('{"wasQ":')) {
      const { data } = schemas.quoteSuccessor.safeParse(value);
      if (data) this.#quoteSuccessors.push([data.wasQ, data.now]);
      return data ? true : notReadable;
    }
    if (raw.startsWith('{"earlier":')) {
      const { data } = schemas.earlier.safeParse(value);
      if (data) this.earlier = data.earlier;
      return data || schemas.removedEarlier.safeParse(value).success ? true : notReadable;
    }
    return undefined;
  }

  #addPassage(entry: OpenEntry, value: unknown): string | true {
    const { data } = schemas.passage.safeParse(value);
    if (data) {
      const { n, id, kind, text, marks } = data;
      this.#passages.set(n, id);
      entry.passages.push({ id, kind, text, ...(marks && { marks }) });
      return true;
    }
    const { data: removed } = schemas.removedPassage.safeParse(value);
    if (!removed) return notReadable;
    const id = `${ERASED}${removed.n}`;
    this.#passages.set(removed.n, id);
    entry.passages.push({ id, kind: 'removed', text: '', isErased: true });
    return true;
  }

  #addQuote(value: unknown): string | true {
    const { data } = schemas.quote.safeParse(value);
    const { data: removed } = data ? { data: undefined } : schemas.removedQuote.safeParse(value);
    const line = data ?? removed;
    if (!line) return notReadable;
    const id = data ? data.id : `${ERASED}${line.q}`;
    this.#quotes.set(line.q, id);
    this.#sources.push({ id, source: line.source });
    if (data) this.#quotesOfEntry.push({ id, text: data.text, source: '' });
    return true;
  }

  /**
   * Completes an entry, once all its lines are read: numbers become ids.
   *
   * @returns What is wrong with it, if anything.
   */
  finish(entry: OpenEntry): string | undefined {
    const { head } = entry;
    const order = 'order' in head ? head.order : undefined;
    let wrong: string | undefined;
    const passage = (number: number) => {
      const id = this.#passages.get(number);
      if (id === undefined) wrong ??= `names a passage ${number} that was never published`;
      return id ?? '';
    };
    if (order) entry.order = order.map((place) => (typeof place === 'number' ? passage(place) : place));
    for (const [was, now] of this.#successors)
      entry.successors.set(passage(was), now === null ? null : passage(now));
    const quote = (number: number) => this.#quotes.get(number) ?? '';
    for (const [was, now] of this.#quoteSuccessors) {
      entry.quoteSuccessors.set(quote(was), now === null ? null : quote(now));
    }
    const sources = new Map(this.#sources.map(({ id, source }) => [id, source]));
    for (const one of this.#quotesOfEntry) {
      entry.quotes.push({ ...one, source: passage(sources.get(one.id) ?? 0) });
    }
    this.#successors = [];
    this.#quoteSuccessors = [];
    this.#sources = [];
    this.#quotesOfEntry = [];
    this.earlier = undefined;
    return wrong;
  }

  /**
   * Writes the lines of an entry.
   *
   * @param text The record so far.
   * @param earlier The last seal of a record of an earlier version, if the entry upgrades one.
   * @param last A number that is in use elsewhere, as are all below it.
   */
  write(
    text: string,
    entry: NewEntry,
    { earlier, last: used = 0 }: { earlier?: string | undefined; last?: number },
  ): string[] {
    const passages = new Map<string, number>();
    const quotes = new Map<string, number>();
    let last = used;
    for (const [raw, kind, digits] of text.matchAll(/^\{"([nq])":(\d+),[^\n]*$/gm)) {
      const number = Number(digits);
      last = Math.max(last, number);
      const id = readId(raw) ?? `${ERASED}${number}`;
      (kind === 'n' ? passages : quotes).set(id, number);
    }
    const items = [
      ...entry.passages.map(({ id, kind, text, marks }) => {
        last += 1;
        passages.set(id, last);
        return { n: last, id, kind, text, ...(marks && marks.length > 0 && { marks }), salt: makeSalt() };
      }),
      ...entry.quotes.map(({ id, text, source }) => {
        last += 1;
        quotes.set(id, last);
        return { q: last, source: numberOf(passages, source), id, text, salt: makeSalt() };
      }),
    ];
    return [
      numberHead(entry, passages),
      ...items,
      ...[...entry.successors].map(([was, now]) => ({
        was: numberOf(passages, was),
        now: now === null ? null : numberOf(passages, now),
      })),
      ...[...entry.quoteSuccessors].map(([was, now]) => ({
        wasQ: numberOf(quotes, was),
        now: now === null ? null : numberOf(quotes, now),
      })),
      ...(entry.note === undefined ? [] : [{ note: entry.note, salt: makeSalt() }]),
      ...(entry.updates ?? []).map(({ note, date, kind }) => ({ note, date, kind, salt: makeSalt() })),
      ...(earlier ? [{ earlier, salt: makeSalt() }] : []),
    ].map((line) => JSON.stringify(line));
  }
}

/** How the id of a removed passage begins. No page prints an id with this sign. */
const ERASED = '@removed-';
const notReadable = 'is no line of a record';

function addNote(entry: OpenEntry, value: unknown): string | true {
  const { data } = schemas.note.safeParse(value);
  const { data: removed } = data ? { data: undefined } : schemas.removedNote.safeParse(value);
  const line = data ?? removed;
  if (!line) return notReadable;
  const { date, kind } = line;
  const note = line.note ?? '';
  const isErased = line.note === null;
  if (date === undefined || kind === undefined) entry.note = note;
  else entry.updates?.push({ date, kind, note, ...(isErased && { isErased }) });
  return true;
}

/** Writes the head of an entry: the words that readers were told stand in a line of their own. */
function numberHead({ head, order }: NewEntry, passages: ReadonlyMap<string, number>) {
  if (head.entry === 'published') {
    const { digest: _, updates: __, ...rest } = head;
    return rest;
  }
  if (head.entry === 'withdrawn') return { entry: head.entry, at: head.at };
  if (head.entry === 'moved' || !order) return head;
  if (head.entry === 'upgraded') return { ...head, order: order.map((id) => numberOf(passages, id)) };
  const { entry, at, kind, formerly } = head;
  return { entry, at, kind, order: order.map((id) => numberOf(passages, id)), ...(formerly && { formerly }) };
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`${id} has no number in the record`);
  return number;
}

function readId(raw: string): string | undefined {
  const value: unknown = JSON.parse(raw);
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
