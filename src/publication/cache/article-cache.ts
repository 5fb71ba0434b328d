import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { replaceFile } from '../../runtime/write-file.ts';
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
  origin: SourceLocation;
}

/** By digest. */
type CachedArticles = Map<string, CachedArticle>;

/**
 * The file for a publication; its development server has another, since it shows articles that a build has
 * dropped.
 */
function cacheFile(isDevServer: boolean): string {
  const publication = createHash('sha256').update(resolveContentFolder()).digest('hex').slice(0, 12);
  return resolveInCache('articles', `${publication}${isDevServer ? '-writing' : ''}.json`);
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
  const articles =
    loaded.get(file) ?? (existsSync(file) ? parseArticles(readFileSync(file, 'utf8')) : new Map());
  loaded.set(file, articles);
  return articles;
}

/** Returns an empty map for a file that was damaged, as by a power cut: then all articles are read again. */
function parseArticles(text: string): CachedArticles {
  try {
    return new Map(JSON.parse(text));
  } catch {
    return new Map();
  }
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

  /** True if the article and its body are cached. */
  has(digest: string): boolean {
    return this.#articles.has(digest) && this.#bodies.has(digest);
  }

  /** Adds an article whose body has been cached. */
  add(digest: string, article: CachedArticle): void {
    this.#bodies.add(digest);
    this.#articles.set(digest, article);
    this.#isChanged = true;
  }

  /**
   * Removes all articles but these, and saves them. A build that is killed before leaves the articles of the
   * last one.
   */
  saveOnly(digests: ReadonlySet<string>): void {
    for (const digest of this.#articles.keys())
      if (!digests.has(digest)) this.#isChanged = this.#articles.delete(digest);
    if (!this.#isChanged) return;
    replaceFile(this.#file, JSON.stringify([...this.#articles]));
    this.#isChanged = false;
  }
}
