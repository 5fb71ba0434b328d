import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { BodyPicture } from '../../prose/rendered.ts';
import { rewriteImportLists } from '../../runtime/astro-internals.ts';
import { digestForName } from '../../runtime/digest.ts';
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

/** The entries of one collection in Astro's store. */
export class StoreEntries {
  readonly #context: LoaderContext;

  constructor(context: LoaderContext) {
    this.#context = context;
  }

  /** Removes all entries but those of these files. */
  retainOnly(paths: readonly string[]): void {
    const { store } = this.#context;
    const ids = new Set(paths.map(readEntryId));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    rewriteImportLists(store);
  }

  /** The digests of all files that have an entry. */
  listDigests(): Set<string> {
    return new Set(this.#context.store.values().map(({ digest }) => String(digest)));
  }

  /** True if the store has the entry that `put` gave this fingerprint, unchanged. */
  isIntact({ path, digest }: IdentifiedText, fingerprint: string): boolean {
    const entry = this.#context.store.get(readEntryId(path));
    if (entry?.digest !== digest || computeFingerprint(entry) !== fingerprint) return false;
    // Astro forgets from build to build which texts it compiles.
    if (entry.deferredRender && entry.filePath) this.#context.store.addModuleImport(entry.filePath);
    return true;
  }

  /**
   * Puts an entry into the store.
   *
   * @returns Its fingerprint: Astro's store is a file without a digest, and what is in it is printed.
   */
  async put({ path, digest }: IdentifiedText, { data, pictures, runsCode }: NewEntry): Promise<string> {
    const { store, parseData, config } = this.#context;
    const id = readEntryId(path);
    const parsed = await parseData({
      id,
      data: {
        ...withDots(data),
        ...(pictures && { pictures: pictures.map((picture) => beginWithDot(picture.path)) }),
      },
      filePath: path,
    });
    // The store ignores an entry that has the digest of the one it holds.
    if (store.get(id)?.digest === digest) store.delete(id);
    const filePath = relative(fileURLToPath(config.root), path);
    store.set({ id, data: parsed, filePath, digest, ...(runsCode && { deferredRender: true }) });
    return computeFingerprint(store.get(id));
  }

  /** Removes the entry of a file. */
  remove(path: string): void {
    const { store, config } = this.#context;
    const entry = store.get(readEntryId(path));
    if (entry?.filePath === relative(fileURLToPath(config.root), path)) store.delete(readEntryId(path));
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
