import type { RecordedPassage, RecordedUpdate } from './entry.ts';
import type { FormerQuote, History, RecordedVersion, Revision } from './history.ts';

/**
 * The part of a history that a build needs of every record; the words are needed only for a page that is
 * rendered.
 */
export type HistorySummary = Pick<
  History,
  | 'slug'
  | 'file'
  | 'path'
  | 'formerly'
  | 'movedFrom'
  | 'published'
  | 'recordedAt'
  | 'version'
  | 'completeSince'
  | 'seals'
  | 'versions'
  | 'feedId'
  | 'updates'
  | 'isRevised'
  | 'withdrawn'
> & { quotes: FormerQuote[] };

/** Returns the summary of a history, in a form that JSON can store. */
export function summarizeHistory(history: History): HistorySummary {
  const { slug, file, path, formerly, movedFrom, withdrawn, quotes } = history;
  const { published, recordedAt, version, completeSince, seals, versions, feedId, updates, isRevised } =
    history;
  return {
    ...{ slug, file, path, formerly, movedFrom, published, recordedAt, feedId, updates, isRevised },
    ...{ version, completeSince, seals, versions },
    ...(withdrawn && { withdrawn }),
    quotes: [...quotes.values()],
  };
}

/**
 * A history whose summary is known and whose words are read from its file when needed. The words are held by
 * a weak reference, because those of a large archive would fill the memory.
 */
export class CachedHistory implements History {
  readonly slug: string;
  readonly file: string;
  readonly path: string;
  readonly formerly: string[];
  readonly movedFrom: History['movedFrom'];
  readonly published: string;
  readonly recordedAt: string;
  readonly version: number;
  readonly completeSince: string | undefined;
  readonly seals: string[];
  readonly versions: RecordedVersion[];
  readonly feedId: string | undefined;
  readonly updates: RecordedUpdate[];
  readonly isRevised: boolean;
  readonly quotes: Map<string, FormerQuote>;
  declare readonly withdrawn?: { at: string; reason: string };
  readonly #read: () => History;
  #complete: WeakRef<History> | undefined;

  /** @param read Reads the whole record. */
  constructor(summary: HistorySummary, read: () => History) {
    this.slug = summary.slug;
    this.file = summary.file;
    this.path = summary.path;
    this.formerly = summary.formerly;
    this.movedFrom = summary.movedFrom;
    this.published = summary.published;
    this.recordedAt = summary.recordedAt;
    this.version = summary.version;
    this.completeSince = summary.completeSince;
    this.seals = summary.seals;
    this.versions = summary.versions;
    this.feedId = summary.feedId;
    this.updates = summary.updates;
    this.isRevised = summary.isRevised;
    this.quotes = new Map(summary.quotes.map((quote) => [quote.id, quote]));
    if (summary.withdrawn) this.withdrawn = summary.withdrawn;
    this.#read = read;
  }

  get revisions(): Revision[] {
    return this.complete.revisions;
  }
  get passages(): RecordedPassage[] {
    return this.complete.passages;
  }
  get ids(): Map<string, string | null> {
    return this.complete.ids;
  }
  get removed(): Map<string, string> {
    return this.complete.removed;
  }

  private get complete(): History {
    const known = this.#complete?.deref();
    if (known) return known;
    const complete = this.#read();
    this.#complete = new WeakRef(complete);
    return complete;
  }
}
