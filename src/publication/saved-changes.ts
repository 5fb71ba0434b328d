import { channel } from 'node:diagnostics_channel';

/*
 * What was saved since the development server started. The content loader, the server's watcher and the pages run in one process
 * and share no module, because each has copies of its own.
 */

/** An entry of a collection as it was saved last, which Astro's store does not hold. */
export interface SavedEntry {
  /** Of its text; undefined if the file was deleted. */
  digest: string | undefined;
  /** Its data, without its pictures: those are the ones that Astro's store holds. */
  data: Record<string, unknown>;
  /** The digest of the entry in Astro's store that takes the place of this one, once Astro has written it. */
  until?: string;
}

/** How often what was saved: whoever keeps something made of it compares these numbers. */
interface SaveCounts {
  /** Anything at all. */
  all: number;
  /** Anything but the texts of articles. */
  others: number;
  /** The record. */
  record: number;
}

declare global {
  var savedChanges: { counts: SaveCounts; entries: Map<string, Map<string, SavedEntry>> } | undefined;
}

const changes = () => {
  globalThis.savedChanges ??= { counts: { all: 0, others: 0, record: 0 }, entries: new Map() };
  return globalThis.savedChanges;
};

/** Tells the development server that what was saved can be shown. */
export const savedChannel = channel('verbatim:saved');

/** Returns how often what was saved until now. */
export const countSaves = (): Readonly<SaveCounts> => ({ ...changes().counts });

/** Notes that something was saved: the text of an article, the record, or anything else that pages are made of. */
export function noteSave(what: 'text' | 'record' | 'other'): void {
  const { counts } = changes();
  counts.all += 1;
  if (what !== 'text') counts.others += 1;
  if (what === 'record') counts.record += 1;
}

/** Returns a function that keeps what it made until something of a kind is saved. */
export function keepUntilSaved<Made>(kind: keyof SaveCounts, make: () => Made): () => Made {
  let kept: { at: number; made: Made } | undefined;
  return () => {
    const at = countSaves()[kind];
    if (kept?.at !== at) kept = { at, made: make() };
    return kept.made;
  };
}

/** Returns the entries of a collection that were saved and are not in Astro's store, by id. */
export function openSavedEntries(collection: string): Map<string, SavedEntry> {
  const { entries } = changes();
  const saved = entries.get(collection) ?? new Map<string, SavedEntry>();
  entries.set(collection, saved);
  return saved;
}

/** An entry as far as what was saved may replace it. */
interface StoredEntry {
  id: string;
  digest?: string | number;
  data: object;
}

/** The fields of entries that hold pictures. */
const PICTURES = ['image', 'portrait', 'pictures'] as const;

/** Returns what an entry says beside its pictures. */
export function omitPictures(data: object): Record<string, unknown> {
  const isOther = ([field]: [string, unknown]) => !PICTURES.some((name) => name === field);
  return Object.fromEntries(Object.entries(data).filter(isOther));
}

/** Lists the paths of the pictures of an entry, as they are given to Astro's store and as it holds them. */
export function listPicturePaths(data: object): unknown[] {
  const { image, portrait, pictures }: { [field in (typeof PICTURES)[number]]?: unknown } = data;
  return [image, portrait, pictures];
}

/** Returns entries of Astro's store as they were saved last, with the pictures that the store has. */
export function applySaved<Entry extends StoredEntry>(collection: string, stored: readonly Entry[]): Entry[] {
  const saved = openSavedEntries(collection);
  if (saved.size === 0) return [...stored];
  return stored.flatMap((entry) => {
    const latest = saved.get(entry.id);
    if (!latest || (latest.until !== undefined && latest.until === entry.digest)) return [entry];
    if (latest.digest === undefined) return [];
    const data = { ...entry.data, ...latest.data };
    for (const field of Object.keys(omitPictures(entry.data)))
      if (!(field in latest.data)) Reflect.deleteProperty(data, field);
    return [{ ...entry, digest: latest.digest, data }];
  });
}
