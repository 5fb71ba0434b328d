import { digestContentFolder } from '../../runtime/content-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSeal, readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
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
  return resolveInCache('articles', `${digestContentFolder()}${isDevServer ? '-writing' : ''}.json`);
}

const changesFile = (file: string): string => file.replace(/\.json$/, '-changes.json');

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

type Entries = readonly [digest: string, article: CachedArticle][];
/** A large file that was read ahead, which holds for as long as its seal is this. */
let ahead: { file: string; seal: string | undefined; entries: Entries } | undefined;

/**
 * Reads what the last build loaded, in a process that waits for this build to have loaded its articles: most are the same, and are not
 * read again then.
 */
export function readArticlesAhead(): ReadonlyMap<string, CachedArticle> {
  const file = cacheFile(false);
  const seal = readSeal(file);
  const entries = readLargeFile(file);
  // Otherwise it was replaced meanwhile.
  if (seal === readSeal(file)) ahead = { file, seal, entries };
  return readFiles(file).articles;
}

function readLargeFile(file: string): Entries {
  const text = readSealedFile(file);
  return text === undefined ? [] : JSON.parse(text);
}

function readFiles(file: string): CacheFiles {
  const known = ahead?.file === file && ahead.seal === readSeal(file) ? ahead.entries : undefined;
  const articles: CachedArticles = new Map(known ?? readLargeFile(file));
  const inLarge = new Set(articles.keys());
  const changes = readSealedFile(changesFile(file));
  const { large, removed, changed } = changes === undefined ? {} : JSON.parse(changes);
  if (large === undefined || large !== readSeal(file)) return { articles, inLarge, changed: new Set() };
  for (const digest of removed) articles.delete(digest);
  for (const [digest, article] of changed) articles.set(digest, article);
  return { articles, inLarge, changed: new Set(changed.map(([digest]: [string]) => digest)) };
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
      writeSealedFile(this.#file, JSON.stringify([...articles]));
      this.#files.inLarge = new Set(articles.keys());
      changed.clear();
    }
    this.#isChanged = false;
  }
}
