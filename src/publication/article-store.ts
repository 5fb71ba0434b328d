import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BodyFacts, keptBodies } from './body-store.ts';
import type { Origin } from './content-loader.ts';
import type { ArticleFields } from './readers.ts';

/*
 * What is read of every article, by the digest of all that made it: its frontmatter, checked, and what a build asks of its
 * body. Astro's store would keep it too, but that is written out, bundled and read again as a module by every build: at
 * 10,000 articles 3 seconds more, and half a gigabyte. Astro keeps what it has to work on itself: the pictures.
 */
const file = join(process.cwd(), '.cache', 'articles.json');

export interface KeptArticle {
  fields: ArticleFields;
  body: BodyFacts;
  origin: Origin;
}

let read: { at: number; articles: ReadonlyMap<string, KeptArticle> } | undefined;

/** Every article that was loaded last, by digest. */
export function keptArticles(): ReadonlyMap<string, KeptArticle> {
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined) return new Map();
  if (read?.at !== at) read = { at, articles: new Map(JSON.parse(readFileSync(file, 'utf8'))) };
  return read.articles;
}

/** The store while articles are loaded. */
export class ArticleStore {
  readonly #bodies = keptBodies();
  readonly #articles = new Map(keptArticles());
  #isChanged = false;

  /** True when the article and its body are kept. */
  has(digest: string): boolean {
    return this.#articles.has(digest) && this.#bodies.has(digest);
  }

  add(digest: string, article: KeptArticle): void {
    this.#bodies.add(digest);
    this.#articles.set(digest, article);
    this.#isChanged = true;
  }

  /** Writes these down and forgets all others; a build that is killed leaves those before. */
  keepOnly(digests: ReadonlySet<string>): void {
    for (const digest of this.#articles.keys())
      if (!digests.has(digest)) this.#isChanged = this.#articles.delete(digest);
    if (!this.#isChanged) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify([...this.#articles]));
    renameSync(`${file}.${process.pid}`, file);
    this.#isChanged = false;
  }
}
