import { digestContentFolder } from '../../runtime/content-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
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

/**
 * The file for a publication; its development server has another, since it shows articles that a build has
 * dropped.
 */
function cacheFile(isDevServer: boolean): string {
  return resolveInCache('articles', `${digestContentFolder()}${isDevServer ? '-writing' : ''}.json`);
}

declare global {
  /**
   * By file, for the whole process: the bundler copies this module, and every copy would read and hold all
   * articles.
   */
  var cachedArticlesByFile: Map<string, CachedArticles> | undefined;
}

globalThis.cachedArticlesByFile ??= new Map();
const loaded = globalThis.cachedArticlesByFile;

/**
 * Returns every article that was loaded last, by digest.
 *
 * @param isDevServer True in the development server.
 */
export function readCachedArticles(isDevServer = false): ReadonlyMap<string, CachedArticle> {
  return readOnce(cacheFile(isDevServer));
}

function readOnce(file: string): CachedArticles {
  const text = loaded.has(file) ? undefined : readSealedFile(file);
  const articles: CachedArticles = loaded.get(file) ?? new Map(text === undefined ? [] : JSON.parse(text));
  loaded.set(file, articles);
  return articles;
}

/** The cache while articles are loaded. */
export class ArticleCache {
  readonly #file: string;
  readonly #bodies = listCachedBodies();
  readonly #articles: CachedArticles;
  #isChanged = false;

  /** @param isDevServer True in the development server. */
  constructor(isDevServer: boolean) {
    this.#file = cacheFile(isDevServer);
    this.#articles = readOnce(this.#file);
  }

  /** Returns the article of this digest; undefined unless its body is cached too. */
  get(digest: string): CachedArticle | undefined {
    return this.#bodies.has(digest) ? this.#articles.get(digest) : undefined;
  }

  /** Adds an article whose body has been cached. */
  add(digest: string, article: CachedArticle): void {
    this.#bodies.add(digest);
    this.#articles.set(digest, article);
    this.#isChanged = true;
  }

  /** Removes all articles but these from the memory. */
  retainOnly(digests: ReadonlySet<string>): void {
    for (const digest of this.#articles.keys())
      if (!digests.has(digest)) this.#isChanged = this.#articles.delete(digest);
  }

  /**
   * Removes all articles but these, and saves them. A build that is killed before leaves the articles of the
   * last one.
   */
  saveOnly(digests: ReadonlySet<string>): void {
    this.retainOnly(digests);
    if (!this.#isChanged) return;
    writeSealedFile(this.#file, JSON.stringify([...this.#articles]));
    this.#isChanged = false;
  }
}
