/** Texts that are read at once: whoever asks for another one waits until they are. */
const BATCH = 20;

/** Texts that are read one batch after another, those first that somebody asks for. Each is read once. */
export class TextsToRead {
  /** By slug, the path of each. */
  readonly #unread = new Map<string, string>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #read: (paths: readonly string[]) => Promise<void>;
  #first: Promise<void> | undefined;
  #all: Promise<void> | undefined;

  /** @param read Reads these texts. */
  constructor(read: (paths: readonly string[]) => Promise<void>) {
    this.#read = read;
  }

  /** Those that are not read yet. */
  get unread(): Pick<ReadonlySet<string>, 'has' | 'size'> {
    return this.#unread;
  }

  add(slug: string, path: string): void {
    this.#unread.set(slug, path);
  }

  /** Reads one before the others. */
  async readNow(slug: string): Promise<void> {
    await (this.#reading.get(slug) ?? this.#begin([slug]));
  }

  /** Reads those that were added first, as many as are read at once. */
  async readFirst(): Promise<void> {
    this.#first ??= this.#begin(this.#next());
    await this.#first;
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
      const next = this.#next();
      await (next.length > 0 ? this.#begin(next) : Promise.all(this.#reading.values()));
    }
  }

  #next(): string[] {
    return [...this.#unread.keys()].filter((slug) => !this.#reading.has(slug)).slice(0, BATCH);
  }

  #begin(slugs: readonly string[]): Promise<void> {
    const paths = slugs.flatMap((slug) => this.#unread.get(slug) ?? []);
    const reading = this.#read(paths).finally(() => {
      for (const slug of slugs) {
        this.#unread.delete(slug);
        this.#reading.delete(slug);
      }
    });
    for (const slug of slugs) this.#reading.set(slug, reading);
    return reading;
  }
}
