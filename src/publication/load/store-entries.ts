import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { LoaderContext } from 'astro/loaders';
import type { BodyPicture } from '../../prose/rendered.ts';
import { rewriteImportLists } from '../../runtime/astro-internals.ts';
import { digestForName } from '../../runtime/digest.ts';
import type { LoadedArticle } from '../loaded-articles.ts';
import { listPicturePaths, omitPictures, openSavedEntries, type SavedEntry } from '../saved-changes.ts';
import type { IdentifiedText } from './render-pool.ts';

/** An entry of a collection as Astro is to store it. */
export interface NewEntry {
  /** What the collection's schema knows; pictures are paths. */
  data: Record<string, unknown>;
  /** The pictures of its text. */
  pictures?: readonly BodyPicture[];
  /** True if `@astrojs/mdx` is to compile its text. */
  runsCode?: true;
}

/** The fingerprint of an entry that is shown and that the store does not have: no entry has it. */
export const NOT_STORED = '';

/** The entries of one collection in Astro's store, and those that were saved since it was written. */
export class StoreEntries {
  readonly #context: LoaderContext;
  readonly #saved: Map<string, SavedEntry>;

  constructor(context: LoaderContext) {
    this.#context = context;
    this.#saved = openSavedEntries(context.collection);
  }

  /** Removes all entries but those of these files. */
  retainOnly(paths: readonly string[]): void {
    const { store } = this.#context;
    const ids = new Set(paths.map(readEntryId));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  }

  /** Has Astro write the store, once all is in it: it would write all of it half a second after each change. */
  write(): void {
    rewriteImportLists(this.#context.store);
  }

  /** All entries of the store, as articles. */
  listArticles(): LoadedArticle[] {
    return this.#context.store.values().map(({ id, digest }) => ({ slug: id, digest: String(digest) }));
  }

  /** The digests of all files that have an entry, and of what is shown in its place. */
  listDigests(): Set<string> {
    const stored = this.#context.store.values().map(({ digest }) => String(digest));
    return new Set([...stored, ...[...this.#saved.values()].flatMap(({ digest }) => digest ?? [])]);
  }

  /** The digest of what is shown of a file before Astro writes its store again; undefined if nothing is. */
  readShownDigest(path: string): string | undefined {
    const id = readEntryId(path);
    const saved = this.#saved.get(id);
    return saved ? saved.digest : this.#context.store.get(id)?.digest?.toString();
  }

  /** The digest of what was put or saved last of a file, whether it is shown yet or not; undefined if it was removed. */
  readLatestDigest(path: string): string | undefined {
    return this.#saved.get(readEntryId(path))?.until ?? this.readShownDigest(path);
  }

  /** True if the store has the entry that `put` gave this fingerprint, unchanged, or the text is shown already. */
  isIntact({ path, digest }: IdentifiedText, fingerprint: string): boolean {
    const saved = this.#saved.get(readEntryId(path));
    if (saved && saved.until === undefined && saved.digest === digest) return true;
    const entry = this.#context.store.get(readEntryId(path));
    if (entry?.digest !== digest || computeFingerprint(entry) !== fingerprint) return false;
    // It was written back to what the store has.
    this.#saved.delete(readEntryId(path));
    // Astro forgets from build to build which texts it compiles.
    if (entry.deferredRender && entry.filePath) this.#context.store.addModuleImport(entry.filePath);
    return true;
  }

  /**
   * Puts an entry into the store.
   *
   * @returns Its fingerprint: Astro's store is a file without a digest, and what is in it is printed.
   */
  async put({ path, digest }: IdentifiedText, entry: NewEntry): Promise<string> {
    const { store } = this.#context;
    const id = readEntryId(path);
    const parsed = await this.#parse(path, entry);
    const saved = this.#saved.get(id);
    if (saved) this.#saved.set(id, { ...saved, until: digest });
    // The store ignores an entry that has the digest of the one it holds.
    if (store.get(id)?.digest === digest) store.delete(id);
    const code = entry.runsCode && { deferredRender: true };
    store.set({ id, data: parsed, filePath: this.#nameFile(path), digest, ...code });
    return computeFingerprint(store.get(id));
  }

  /**
   * Has an entry shown as it was saved just now. Astro waits half a second before it writes its store, all of it, and then reads it
   * again with every module that uses it; so the store gets only what it has to work on: other pictures than it has.
   *
   * @returns Its fingerprint in the store, or NOT_STORED.
   */
  async save(text: IdentifiedText, entry: NewEntry): Promise<string> {
    const id = readEntryId(text.path);
    const stored = this.#context.store.get(id);
    const given = this.#giveData(entry);
    const isSame =
      stored !== undefined &&
      stored.filePath === this.#nameFile(text.path) &&
      stored.deferredRender === entry.runsCode &&
      isDeepStrictEqual(listPicturePaths(stored.data), listPicturePaths(given));
    if (!isSame) return this.put(text, entry);
    const data = omitPictures(await this.#parse(text.path, entry));
    this.#saved.set(id, { digest: text.digest, data });
    return NOT_STORED;
  }

  /** Removes the entry of a file; returns false if the file has none. */
  remove(path: string): boolean {
    const { store } = this.#context;
    const id = readEntryId(path);
    if (store.get(id)?.filePath !== this.#nameFile(path)) return false;
    store.delete(id);
    this.#saved.set(id, { digest: undefined, data: {} });
    return true;
  }

  #nameFile(path: string): string {
    return relative(fileURLToPath(this.#context.config.root), path);
  }

  #giveData({ data, pictures }: NewEntry): Record<string, unknown> {
    const paths = pictures?.map((picture) => beginWithDot(picture.path));
    return { ...withDots(data), ...(paths && { pictures: paths }) };
  }

  #parse(path: string, entry: NewEntry): Promise<Record<string, unknown>> {
    const { parseData } = this.#context;
    return parseData({ id: readEntryId(path), data: this.#giveData(entry), filePath: path });
  }
}

/**
 * The id of an entry: `on-replies` for `articles/on-replies/index.mdx`, `jane-doe` for
 * `people/jane-doe.yaml`.
 */
export function readEntryId(path: string): string {
  const name = basename(path).replace(/\.[a-z]+$/, '');
  return name === 'index' ? basename(dirname(path)) : name;
}

function computeFingerprint(entry: unknown): string {
  return digestForName(JSON.stringify(entry));
}

/** Astro takes a path for one beside the file only if it begins with a dot. */
function beginWithDot(path: string): string {
  return /^[./]|:\/\//.test(path) ? path : `./${path}`;
}

function withDots(data: Record<string, unknown>): Record<string, unknown> {
  const { image, portrait } = data;
  const isRecord =
    typeof image === 'object' && image !== null && 'src' in image && typeof image.src === 'string';
  return {
    ...data,
    ...(isRecord && { image: { ...image, src: beginWithDot(String(image.src)) } }),
    ...(typeof portrait === 'string' && { portrait: beginWithDot(portrait) }),
  };
}
