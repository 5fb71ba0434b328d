import type { RecordedPassage, RecordedUpdate } from './entry.ts';
import type { FormerQuote, History, Revision } from './history.ts';

/** What a build asks of every record; the rest only of those whose page it prints. */
export type HistorySummary = Pick<
  History,
  'slug' | 'file' | 'path' | 'formerly' | 'published' | 'updates' | 'isRevised' | 'withdrawn'
> & { quotes: FormerQuote[] };

export function summarizeHistory(history: History): HistorySummary {
  const { slug, file, path, formerly, published, updates, isRevised, withdrawn, quotes } = history;
  return {
    ...{ slug, file, path, formerly, published, updates, isRevised },
    ...(withdrawn && { withdrawn }),
    quotes: [...quotes.values()],
  };
}

/**
 * A history whose summary is at hand and whose words are read from its file when they are asked for; they are held only as
 * long as nothing else needs the memory: those of 10,000 articles are 70 MB of strings alone.
 */
export class CachedHistory implements History {
  readonly slug: string;
  readonly file: string;
  readonly path: string;
  readonly formerly: string[];
  readonly published: string;
  readonly updates: RecordedUpdate[];
  readonly isRevised: boolean;
  readonly quotes: Map<string, FormerQuote>;
  declare readonly withdrawn?: { at: string; reason: string };
  readonly #read: () => History;
  #whole: WeakRef<History> | undefined;

  /** @param read Reads the record whole. */
  constructor(summary: HistorySummary, read: () => History) {
    this.slug = summary.slug;
    this.file = summary.file;
    this.path = summary.path;
    this.formerly = summary.formerly;
    this.published = summary.published;
    this.updates = summary.updates;
    this.isRevised = summary.isRevised;
    this.quotes = new Map(summary.quotes.map((quote) => [quote.id, quote]));
    if (summary.withdrawn) this.withdrawn = summary.withdrawn;
    this.#read = read;
  }

  get revisions(): Revision[] {
    return this.whole.revisions;
  }
  get passages(): RecordedPassage[] {
    return this.whole.passages;
  }
  get ids(): Map<string, string | null> {
    return this.whole.ids;
  }
  get removed(): Map<string, string> {
    return this.whole.removed;
  }

  private get whole(): History {
    const known = this.#whole?.deref();
    if (known) return known;
    const whole = this.#read();
    this.#whole = new WeakRef(whole);
    return whole;
  }
}
