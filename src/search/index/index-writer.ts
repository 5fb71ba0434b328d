import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { decodeCbor } from '../format/cbor.ts';
import {
  type IndexedFilter,
  NO_LANGUAGE,
  openPagefindIndex,
  readFilter,
  readMeta,
  removeSignature,
} from './pagefind-internals.ts';
import { type PostedWords, readPostedWords } from './posted-words.ts';

/** An article for the index. */
export interface IndexedArticle {
  path: string;
  /** Its words, as `index-content.ts` spells them. */
  content: string;
  filters: Record<string, string[]>;
}

/** What Pagefind wrote of some articles, by their numbers from 0 in the order in which they were added. */
export interface WrittenIndex {
  /** How many. */
  articles: number;
  words: PostedWords;
  filters: IndexedFilter[];
}

/** Articles handed to Pagefind before its answer to the first of them. */
const AHEAD = 16;

/** Writes one index with Pagefind, article by article. */
export class IndexWriter {
  readonly #index: PagefindIndex;
  readonly #waiting: Promise<void>[] = [];
  readonly #sizes: number[] = [];

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** @throws Error if Pagefind does not start. */
  static async open(): Promise<IndexWriter> {
    return new IndexWriter(await openPagefindIndex());
  }

  /**
   * Adds an article. Returns before Pagefind has read it, unless it has many to read.
   *
   * @throws Error naming the article, or one before it, that Pagefind refuses.
   */
  async add({ path, content, filters }: IndexedArticle): Promise<void> {
    this.#sizes.push(content === '' ? 0 : content.split(' ').length);
    const added = this.#index
      .addCustomRecord({ url: path, content, language: NO_LANGUAGE, filters })
      .then(({ errors }) => {
        if (errors.length > 0) throw new Error(`Pagefind refuses ${path}: ${errors.join('; ')}`);
      });
    // A refusal is thrown when it is awaited, and must not end the process before.
    added.catch(() => undefined);
    this.#waiting.push(added);
    if (this.#waiting.length > AHEAD) await this.#waiting.shift();
  }

  /**
   * Returns the index. Nothing can be added any more.
   *
   * @throws Error if Pagefind refuses an article or cannot write.
   */
  async finish(): Promise<WrittenIndex> {
    await Promise.all(this.#waiting);
    const { files, errors } = await this.#index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind cannot write its index: ${errors.join('; ')}`);
    await this.#index.deleteIndex();
    const written = readIndex(new Map(files.map(({ path, content }) => [path, content])));
    if (written.sizes.join() !== this.#sizes.join())
      throw new Error('Pagefind lists articles in another order than they were added in');
    const { words, filters } = written;
    return { articles: this.#sizes.length, words, filters };
  }
}

/** Reads an index that Pagefind wrote; `sizes` says how many places each article has. */
function readIndex(files: ReadonlyMap<string, Uint8Array>) {
  const table = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  // Of nothing Pagefind writes no language.
  if (table === undefined) return { sizes: [], words: readPostedWords([]), filters: [] };
  const read = (path: string) => {
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind did not write ${path}`);
    return removeSignature(gunzipSync(content));
  };
  const { sizes, chunks, filters } = readMeta(decodeCbor(read(table)));
  return {
    sizes,
    words: readPostedWords(chunks.map((chunk) => read(`index/${chunk}.pf_index`))),
    filters: filters.map((hash) => readFilter(decodeCbor(read(`filter/${hash}.pf_filter`)))),
  };
}
