import { statSync } from 'node:fs';
import { createEmptyRendering, type Rendered } from '../../prose/rendered.ts';
import { listFolder } from '../../runtime/list-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { DamagedCacheError, readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { deleteIfOlder, writeNewFile } from '../../runtime/write-file.ts';
import { extractDistinctiveTerms } from '../related.ts';
import { pruneFeedBodies } from './feed-body-cache.ts';

/*
 * Rendered bodies, one file each, by the digest of all that made them. Astro's store is read whole by every
 * build, and would be 170 MB at 10,000 articles with bodies in it; of these files only those are read whose
 * body a page prints.
 */
const locateBodies = () => resolveInCache('bodies');

/** What a build asks of every body. It is cached with the frontmatter (`article-cache.ts`). */
export interface BodyFacts extends Pick<Rendered, 'words' | 'quotes' | 'pictures' | 'warnings' | 'runsCode'> {
  /** Links that may need checking: whole addresses may be the site's own. */
  links: Rendered['links'];
  /**
   * The words that distinguish this article from others, for finding related ones; spaces are between them. In a list they would be
   * half of all texts in memory.
   */
  terms: string;
}

/**
 * Returns what is cached of a body beside its frontmatter.
 *
 * @param fields The frontmatter; `headline` and `standfirst` count among the words.
 */
export function extractBodyFacts(fields: Record<string, unknown>, body: Rendered): BodyFacts {
  const { words, quotes, pictures, warnings, links, passages, runsCode } = body;
  const texts = [fields['headline'], fields['standfirst'] ?? '', ...passages.map(({ text }) => text)];
  return {
    words,
    quotes,
    pictures,
    warnings,
    ...(runsCode && { runsCode }),
    links: links.filter(({ href }) => !/^(?:mailto|tel):/i.test(href)),
    // In the order of letters, so that a word more or less changes nothing where the terms are the same.
    terms: extractDistinctiveTerms(texts.join(' ')).sort().join(' '),
  };
}

/** Caches a body under its digest. */
export function cacheBody(digest: string, body: Rendered): void {
  writeSealedFile(locateBody(digest), JSON.stringify(body));
}

/** Returns the digest of an article that is shown without its text, until that is read: its body is empty. */
export const makeOutlineDigest = (digest: string): string => `${OUTLINE}${digest}`;
const OUTLINE = 'outline-';

/**
 * Returns a body as it was rendered.
 *
 * @throws DamagedCacheError if it is not cached (`listCachedBodies` says which are), or not as it was
 *   written.
 */
export function readCachedBody(digest: string): Rendered {
  if (digest.startsWith(OUTLINE)) return createEmptyRendering();
  const text = readSealedFile(locateBody(digest));
  if (text === undefined) throw new DamagedCacheError(locateBody(digest));
  return JSON.parse(text);
}

/** Returns the digests of all cached bodies. */
export function listCachedBodies(): Set<string> {
  return new Set(listFolder(locateBodies()).files.map((name) => name.replace(/\.json$/, '')));
}

/** Deletes every cached body that is not as it was written. */
export function deleteDamagedBodies(): void {
  for (const digest of listCachedBodies()) readSealedFile(locateBody(digest));
}

/** Milliseconds between two looks for what is not in use: after a new version there are twice as many bodies as articles. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Milliseconds for which something stays cached that the last build did not use: another publication may
 * share the cache.
 */
export const WEEK = 7 * DAY;

/**
 * Once a day, deletes the bodies that were rendered more than a week ago and are not in use, and those of feeds that are as old, used or not.
 *
 * @param used Their digests.
 * @param now Milliseconds since 1970.
 */
export function pruneBodies(used: ReadonlySet<string>, now: number): void {
  const mark = resolveInCache('bodies-pruned');
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  if (last !== undefined && Math.abs(now - last) < DAY) return;
  writeNewFile('', mark);
  for (const digest of listCachedBodies())
    if (!used.has(digest)) deleteIfOlder(locateBody(digest), now - WEEK);
  pruneFeedBodies(now - WEEK);
}

/** A body whose facts are in memory and whose text is read from the cache when something asks for it. */
export class CachedBody implements Rendered {
  readonly words: number;
  readonly quotes: Rendered['quotes'];
  readonly pictures: Rendered['pictures'];
  readonly warnings: Rendered['warnings'];
  /** Only those that need checking; `asRendered` has all. */
  readonly links: Rendered['links'];
  readonly runsCode?: true;
  readonly #digest: string;
  readonly #finish: (body: Rendered) => string;

  /** @param finish Returns the HTML to print, made from the body as it was rendered. */
  constructor(digest: string, facts: BodyFacts, finish: (body: Rendered) => string) {
    this.words = facts.words;
    this.quotes = facts.quotes;
    this.pictures = facts.pictures;
    this.warnings = facts.warnings;
    this.links = facts.links;
    if (facts.runsCode) this.runsCode = true;
    this.#digest = digest;
    this.#finish = finish;
  }

  get html(): string {
    return this.#finish(this.asRendered);
  }
  get headings(): Rendered['headings'] {
    return this.asRendered.headings;
  }
  get passages(): Rendered['passages'] {
    return this.asRendered.passages;
  }

  /** The body as it was rendered, with all links. */
  get asRendered(): Rendered {
    const cached = recent.get(this.#digest);
    if (cached) return cached;
    const body = readCachedBody(this.#digest);
    const [oldest] = recent.keys();
    if (oldest !== undefined && recent.size >= RECENT) recent.delete(oldest);
    recent.set(this.#digest, body);
    return body;
  }
}

/**
 * Bodies in memory at once: a page asks for its own several times, and eight pages are rendered at a time.
 */
const RECENT = 32;
const recent = new Map<string, Rendered>();

function locateBody(digest: string): string {
  return `${locateBodies()}/${digest}.json`;
}
