import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { replaceFile } from '../../runtime/write-file.ts';
import type { ArticleFields } from '../load/collection-readers.ts';
import type { SourceLocation } from '../load/read-entry.ts';
import { type BodyFacts, listCachedBodies } from './body-cache.ts';

/*
 * What is read of every article, by the digest of all that made it: its frontmatter, checked, and what a build asks of its
 * body. Astro's store would keep it too, but that is written out, bundled and read again as a module by every build: at
 * 10,000 articles 2 seconds more. Astro keeps what it has to work on itself: the pictures.
 */

export interface CachedArticle {
  fields: ArticleFields;
  body: BodyFacts;
  origin: SourceLocation;
}

/** Each publication has its own, and so has its development server: what one forgets, another may still show. */
function storeFile(isWriting: boolean): string {
  const name = createHash('sha256').update(resolveContentFolder()).digest('hex').slice(0, 12);
  return join(process.cwd(), '.cache', 'articles', `${name}${isWriting ? '-writing' : ''}.json`);
}

declare global {
  /** By file, for the whole process: the bundler copies this module, and each copy would read and hold all of it. */
  var keptArticleStores: Map<string, Map<string, CachedArticle>> | undefined;
}

globalThis.keptArticleStores ??= new Map();
const stores = globalThis.keptArticleStores;

/**
 * Every article that was loaded last, by digest.
 *
 * @param isWriting True in the development server.
 */
export function readCachedArticles(isWriting = false): ReadonlyMap<string, CachedArticle> {
  return storeOf(storeFile(isWriting));
}

function storeOf(file: string): Map<string, CachedArticle> {
  const store = stores.get(file) ?? (existsSync(file) ? readPairs(readFileSync(file, 'utf8')) : new Map());
  stores.set(file, store);
  return store;
}

/** A store that was damaged, as by a power cut, holds nothing. */
function readPairs(text: string): Map<string, CachedArticle> {
  try {
    return new Map(JSON.parse(text));
  } catch {
    return new Map();
  }
}

/** The store while articles are loaded. */
export class ArticleCache {
  readonly #file: string;
  readonly #bodies = listCachedBodies();
  readonly #articles: Map<string, CachedArticle>;
  #isChanged = false;

  /** @param isWriting True in the development server. */
  constructor(isWriting: boolean) {
    this.#file = storeFile(isWriting);
    this.#articles = storeOf(this.#file);
  }

  /** True when the article and its body are kept. */
  has(digest: string): boolean {
    return this.#articles.has(digest) && this.#bodies.has(digest);
  }

  add(digest: string, article: CachedArticle): void {
    this.#bodies.add(digest);
    this.#articles.set(digest, article);
    this.#isChanged = true;
  }

  /** Writes these down and forgets all others; a build that is killed leaves those before. */
  keepOnly(digests: ReadonlySet<string>): void {
    for (const digest of this.#articles.keys())
      if (!digests.has(digest)) this.#isChanged = this.#articles.delete(digest);
    if (!this.#isChanged) return;
    replaceFile(this.#file, JSON.stringify([...this.#articles]));
    this.#isChanged = false;
  }
}
