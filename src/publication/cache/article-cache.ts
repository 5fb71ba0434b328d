import { digestContentFolder } from '../../runtime/content-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import {
  DamagedCacheError,
  readSeal,
  readSealedBytes,
  readSealedFile,
  writeSealedFile,
} from '../../runtime/sealed-file.ts';
import type { JudgedQuotation } from '../../sources/index.ts';
import type { ArticleFields } from '../load/read-article.ts';
import type { SourceLocation } from '../load/read-entry.ts';
import { type BodyFacts, listCachedBodies } from './body-cache.ts';

/*
 * What was read of every article, by the digest of all that made it: its frontmatter, checked, and what a
 * build asks of its body. Astro's store could cache it too, but that store is written out, bundled and read
 * again as a module by every build, which takes 2 seconds more at 10,000 articles. Astro gets only what it
 * has to work on itself: the pictures.
 */

export interface CachedArticle {
  fields: ArticleFields;
  body: BodyFacts;
  /** Other people's words in it, as far as its page says something of them. */
  quotations: ShownQuotation[];
  origin: SourceLocation;
  /** Of what Astro stores of it (`store-entries.ts`). */
  fingerprint: string;
}

/** A quotation as the page of its article speaks of it. */
export type ShownQuotation = Pick<JudgedQuotation, 'text' | 'source' | 'answer' | 'checked'>;

/** By digest. */
type CachedArticles = Map<string, CachedArticle>;

/** The articles of a publication as they are cached: most in a large file, and in a small one what has changed since that was written. */
interface CacheFiles {
  articles: CachedArticles;
  /** Those of the large file, by digest. */
  inLarge: ReadonlySet<string>;
  /** Those of the small one. */
  changed: Set<string>;
}

/** Changed articles for which the large file is not written again: to write all takes a quarter of a second at 10,000. */
const FEW = 200;

/**
 * The large file for a publication; its development server has another, since it shows articles that a build has
 * dropped.
 */
function cacheFile(isDevServer: boolean): string {
  return resolveInCache('articles', `${digestContentFolder()}${isDevServer ? '-writing' : ''}.lines.json`);
}

const changesFile = (file: string): string => file.replace('.lines.json', '-changes.json');

declare global {
  /**
   * By file, for the whole process: the bundler copies this module, and every copy would read and hold all
   * articles.
   */
  var cachedArticlesByFile: Map<string, CacheFiles> | undefined;
}

globalThis.cachedArticlesByFile ??= new Map();
const loaded = globalThis.cachedArticlesByFile;

/**
 * Returns every article that was loaded last, by digest.
 *
 * @param isDevServer True in the development server.
 */
export function readCachedArticles(isDevServer = false): ReadonlyMap<string, CachedArticle> {
  return readOnce(cacheFile(isDevServer)).articles;
}

function readOnce(file: string): CacheFiles {
  const known = loaded.get(file) ?? readFiles(file);
  loaded.set(file, known);
  return known;
}

/**
 * Returns some of the articles that were loaded last, by digest, without holding the others.
 *
 * @param digests Those of articles that were loaded.
 * @throws DamagedCacheError if one is not cached any more: without it the search would miss an article, and nobody would know.
 */
export function readSomeArticles(digests: ReadonlySet<string>): ReadonlyMap<string, CachedArticle> {
  const file = cacheFile(false);
  const found = new Map([...readChanges(file).changed].filter(([digest]) => digests.has(digest)));
  const some = found.size === digests.size ? found : new Map([...readLines(file, digests), ...found]);
  if (some.size < digests.size) throw new DamagedCacheError(file);
  return some;
}

/** A list in JSON, with a line for each article, so that some can be read without the others. */
const toLines = (articles: CachedArticles) =>
  `[\n${Array.from(articles, (entry) => JSON.stringify(entry)).join(BETWEEN)}\n]`;
const BETWEEN = ',\n';
/** Before the digest of an article and after it, on its line. */
const [BEFORE, AFTER] = ['["', '",'];

/** Reads all at once: V8 then puts them where it need not move them again and again. */
function readLargeFile(file: string): CachedArticles {
  const text = readSealedFile(file);
  return new Map(text === undefined ? [] : JSON.parse(text));
}

/** @param wanted The digests of those that are read. */
function readLines(file: string, wanted: ReadonlySet<string>): CachedArticles {
  const bytes = readSealedBytes(file) ?? Buffer.alloc(0);
  const articles: CachedArticles = new Map();
  for (let start = bytes.indexOf(BEFORE); start >= 0 && articles.size < wanted.size; ) {
    const between = bytes.indexOf(BETWEEN, start);
    const end = between < 0 ? bytes.lastIndexOf('\n') : between;
    const digest = bytes.toString('utf8', start + BEFORE.length, bytes.indexOf(AFTER, start));
    if (wanted.has(digest)) {
      const [, article] = JSON.parse(bytes.toString('utf8', start, end));
      articles.set(digest, article);
    }
    start = between < 0 ? between : between + BETWEEN.length;
  }
  return articles;
}

/** What has changed since the large file was written. */
interface Changes {
  removed: readonly string[];
  changed: CachedArticles;
}

function readChanges(file: string): Changes {
  const text = readSealedFile(changesFile(file));
  const { large, removed, changed } = text === undefined ? {} : JSON.parse(text);
  const isOfThis = large !== undefined && large === readSeal(file);
  return isOfThis ? { removed, changed: new Map(changed) } : { removed: [], changed: new Map() };
}

function readFiles(file: string): CacheFiles {
  const articles = readLargeFile(file);
  const inLarge = new Set(articles.keys());
  const { removed, changed } = readChanges(file);
  for (const digest of removed) articles.delete(digest);
  for (const [digest, article] of changed) articles.set(digest, article);
  return { articles, inLarge, changed: new Set(changed.keys()) };
}

/** The cache while articles are loaded. */
export class ArticleCache {
  readonly #file: string;
  readonly #bodies = listCachedBodies();
  readonly #files: CacheFiles;
  #isChanged = false;

  /** @param isDevServer True in the development server. */
  constructor(isDevServer: boolean) {
    this.#file = cacheFile(isDevServer);
    this.#files = readOnce(this.#file);
  }

  /** Returns the article of this digest; undefined unless its body is cached too. */
  get(digest: string): CachedArticle | undefined {
    return this.#bodies.has(digest) ? this.#files.articles.get(digest) : undefined;
  }

  /** Adds an article whose body has been cached. */
  add(digest: string, article: CachedArticle): void {
    this.#bodies.add(digest);
    this.#files.articles.set(digest, article);
    this.#files.changed.add(digest);
    this.#isChanged = true;
  }

  /** Removes all articles but these from the memory. */
  retainOnly(digests: ReadonlySet<string>): void {
    const { articles, changed } = this.#files;
    for (const digest of articles.keys())
      if (!digests.has(digest)) {
        this.#isChanged = articles.delete(digest);
        changed.delete(digest);
      }
  }

  /**
   * Removes all articles but these, and saves them. A build that is killed before leaves the articles of the
   * last one.
   */
  saveOnly(digests: ReadonlySet<string>): void {
    this.retainOnly(digests);
    if (!this.#isChanged) return;
    const { articles, inLarge, changed } = this.#files;
    const removed = [...inLarge].filter((digest) => !articles.has(digest));
    const large = readSeal(this.#file);
    if (large !== undefined && inLarge.size > 0 && removed.length + changed.size <= FEW) {
      const some = [...changed].map((digest) => [digest, articles.get(digest)]);
      writeSealedFile(changesFile(this.#file), JSON.stringify({ large, removed, changed: some }));
    } else {
      writeSealedFile(this.#file, toLines(articles));
      this.#files.inLarge = new Set(articles.keys());
      changed.clear();
    }
    this.#isChanged = false;
  }
}
