import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, type PagefindIndex } from 'pagefind';
import { listFilesBelow } from '../../runtime/list-files.ts';
import type { ArticleRecord } from '../format/article-record.ts';
import { encodeArrayHead, encodeCbor } from '../format/cbor.ts';
import { nameFragment, type ShardTable, SIGNATURE } from '../format/index-files.ts';
import {
  ENTRY_FILE,
  encodeFragment,
  isFragment,
  isNeeded,
  NO_LANGUAGE,
  openPagefindIndex,
  packSharedFiles,
  readFragmentAddress,
  readMeta,
  readWords,
} from './pagefind-internals.ts';

/** An article for the index. */
export interface IndexedArticle {
  /** What results show of it. */
  record: ArticleRecord;
  /** Its words, as `index-content.ts` spells them. */
  content: string;
  filters: Record<string, string[]>;
}

/** Articles handed to Pagefind before its answer to the first of them. */
const AHEAD = 16;

/** Writes one index with Pagefind, article by article. `close` must be called in the end. */
export class IndexWriter {
  readonly #index: PagefindIndex;
  readonly #fragments = new Map<string, Uint8Array>();
  readonly #waiting: Promise<void>[] = [];

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
  async add({ record, content, filters }: IndexedArticle): Promise<void> {
    const fragment = encodeFragment(record.path, { record });
    // Pagefind names a fragment by what it indexed: with this, by what is printed too.
    const url = `${record.path}?${createHash('sha256').update(fragment).digest('hex').slice(0, 16)}`;
    this.#fragments.set(url, fragment);
    const added = this.#index
      .addCustomRecord({ url, content, language: NO_LANGUAGE, filters })
      .then(({ errors }) => {
        if (errors.length > 0) throw new Error(`Pagefind refuses ${record.path}: ${errors.join('; ')}`);
      });
    // A refusal is thrown when it is awaited, and must not end the process before.
    added.catch(() => undefined);
    this.#waiting.push(added);
    if (this.#waiting.length > AHEAD) await this.#waiting.shift();
  }

  /**
   * Writes the index into a folder, as readers load it.
   *
   * @returns What readers are told of it.
   * @throws Error if Pagefind refuses an article or cannot write.
   */
  async write(folder: string): Promise<ShardTable> {
    await Promise.all(this.#waiting);
    // Not `getFiles`: that hands over everything at once, in base64, which takes 90 MB more for 2,000 articles.
    const { errors } = await this.#index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`Pagefind cannot write its index: ${errors.join('; ')}`);
    for (const file of listFilesBelow(folder)) {
      const path = file.slice(folder.length + 1);
      if (isFragment(path)) writeFileSync(file, this.#takeFragment(readFileSync(file)));
      else if (!isNeeded(path)) rmSync(file);
    }
    await packSharedFiles(folder);
    return packIndex(folder);
  }

  /** Ends Pagefind's process. */
  close(): Promise<unknown> {
    return close();
  }

  #takeFragment(indexed: Uint8Array): Uint8Array {
    const url = readFragmentAddress(indexed);
    const fragment = this.#fragments.get(url);
    if (!fragment) throw new Error(`Pagefind wrote a fragment of ${url}, which is not among the articles`);
    return fragment;
  }
}

/**
 * Bytes of words and places in one file of the index before it is compressed, to a third. Pagefind fills its files by another
 * count, and adds the word that is too many: a rare word may then be in a file of 25 KB with a common one.
 */
const FULL_FILE = 3000;

/**
 * Packs an index that Pagefind wrote for readers: the words in files of one size, every file named by its number, and the
 * tables that name them by a hash, 98 KB at 10,000 articles, replaced by what cannot be told from the order.
 *
 * @returns What readers are told of it.
 * @throws Error if Pagefind wrote something else than expected.
 */
export function packIndex(folder: string): ShardTable {
  const entry = JSON.parse(readFileSync(join(folder, ENTRY_FILE), 'utf8'));
  const language: { hash: string } | undefined = entry.languages[NO_LANGUAGE];
  // Before anything is published Pagefind writes no language: the index then has no words, and finds nothing.
  if (language === undefined) {
    rmSync(join(folder, ENTRY_FILE));
    entry.languages[NO_LANGUAGE] = { hash: `${NO_LANGUAGE}_empty`, wasm: null, page_count: 0 };
    return { version: 'empty', entry, limits: '', filters: [] };
  }
  const { hash } = language;
  const version = hash.slice(-10);
  const table = join(folder, `pagefind.${hash}.pf_meta`);
  const { pages, chunks, filters } = readMeta(readFileSync(table));
  for (const file of [table, join(folder, ENTRY_FILE)]) rmSync(file);
  for (const [number, page] of pages.entries()) rename('fragment', page, nameFragment(version, number));
  for (const filter of filters) rename('filter', filter.hash, filter.name);
  const limits = packWords(folder, chunks);
  return {
    version,
    entry,
    limits: limits.join(' '),
    filters: filters.map(({ name }) => name),
  };

  function rename(kind: string, from: string, to: string): void {
    renameSync(join(folder, kind, `${from}.pf_${kind}`), join(folder, kind, `${to}.pf_${kind}`));
  }
}

/** Returns what the words of each file but the first begin from. */
function packWords(folder: string, chunks: readonly string[]): string[] {
  const limits: string[] = [];
  let files = 0;
  let last = '';
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    const file = join(folder, 'index', `${chunk}.pf_index`);
    const words = readWords(readFileSync(file));
    rmSync(file);
    for (const { token, value } of words) {
      const bytes = encodeCbor(value);
      if (waiting.length > 0 && size + bytes.length > FULL_FILE) {
        write();
        limits.push(separate(last, token));
      }
      waiting.push(bytes);
      size += bytes.length;
      last = token;
    }
  }
  write();
  return limits;

  function write(): void {
    const content = [Buffer.from(SIGNATURE), encodeArrayHead(1), encodeArrayHead(waiting.length), ...waiting];
    writeFileSync(join(folder, 'index', `${files}.pf_index`), gzipSync(Buffer.concat(content), { level: 9 }));
    files += 1;
    waiting = [];
    size = 0;
  }
}

/** Returns the shortest beginning of a token that sorts after another, which sorts before the token. */
function separate(before: string, token: string): string {
  const letters = [...token];
  for (let length = 1; length < letters.length; length += 1) {
    const beginning = letters.slice(0, length).join('');
    if (Buffer.compare(Buffer.from(beginning), Buffer.from(before)) > 0) return beginning;
  }
  return token;
}
