/** Texts that the front page waits for. */
const FIRST = 20;
/** Texts of the rest that are read at once: whoever asks for another one, or saves one, waits until they are. */
const BATCH = 5;

/** Texts that are read one batch after another, those first that somebody asks for. Each is read once. */
export class TextsToRead {
  /** By slug, the path of each that is not read yet. */
  readonly #unread = new Map<string, string>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #read: (paths: readonly string[]) => Promise<void>;
  /** The slugs of those that were added first. */
  readonly #first: string[] = [];
  #all: Promise<void> | undefined;

  /** @param read Reads these texts. It rejects nothing: what is wrong is reported. */
  constructor(read: (paths: readonly string[]) => Promise<void>) {
    this.#read = read;
  }

  /** Those that are not read yet. */
  get unread(): Pick<ReadonlySet<string>, 'has' | 'size'> {
    return this.#unread;
  }

  add(slug: string, path: string): void {
    this.#unread.set(slug, path);
    if (this.#first.length < FIRST) this.#first.push(slug);
  }

  /** Reads one before the others. */
  readNow(slug: string): Promise<void> {
    return this.#readThese([slug]);
  }

  /** Reads those that were added first. */
  readFirst(): Promise<void> {
    return this.#readThese(this.#first);
  }

  /**
   * Reads all that are left, in the order in which they were added.
   *
   * @param finish What is done after that, once.
   */
  readAll(finish: () => void): Promise<void> {
    this.#all ??= this.#readRest().then(finish);
    return this.#all;
  }

  async #readRest(): Promise<void> {
    while (this.#unread.size > 0) {
      const next = [...this.#unread.keys()].filter((slug) => !this.#reading.has(slug)).slice(0, BATCH);
      await (next.length > 0 ? this.#readThese(next) : Promise.all(this.#reading.values()));
    }
  }

  /** Reads these; what is being read already is waited for. */
  async #readThese(slugs: readonly string[]): Promise<void> {
    const waiting = slugs.filter((slug) => this.#unread.has(slug) && !this.#reading.has(slug));
    if (waiting.length > 0) this.#begin(waiting);
    await Promise.all(slugs.map((slug) => this.#reading.get(slug)));
  }

  #begin(slugs: readonly string[]): void {
    const paths = slugs.flatMap((slug) => this.#unread.get(slug) ?? []);
    const reading = this.#read(paths).finally(() => {
      for (const slug of slugs) {
        this.#unread.delete(slug);
        this.#reading.delete(slug);
      }
    });
    for (const slug of slugs) this.#reading.set(slug, reading);
  }
}
