import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Rendered } from '../../prose/rendered.ts';
import { listFolder } from '../../runtime/list-folder.ts';
import { replaceFile } from '../../runtime/write-file.ts';
import { extractDistinctiveTerms } from '../related.ts';

/*
 * Rendered bodies, one file each, by the digest of all that made them. Astro's store is read whole by every build: at
 * 10,000 articles it would be 170 MB with bodies in it. Only the bodies that a page prints are read.
 */
const folder = join(process.cwd(), '.cache', 'bodies');

/** What a build asks of every body, and so is kept with the frontmatter (`article-store.ts`). */
export interface BodyFacts extends Pick<Rendered, 'words' | 'quotes' | 'pictures'> {
  /** Links that lead within the site, or nowhere. */
  links: Rendered['links'];
  /** The words that tell this piece from others, for finding related ones. */
  terms: string[];
}

export function extractBodyFacts(fields: Record<string, unknown>, body: Rendered): BodyFacts {
  const { words, quotes, pictures, links, passages } = body;
  const texts = [fields['headline'], fields['standfirst'], ...passages.map(({ text }) => text)];
  return {
    words,
    quotes,
    pictures,
    links: links.filter(({ href }) => !EXTERNAL_LINK.test(href)),
    terms: extractDistinctiveTerms(texts.join(' ')),
  };
}

/** Addresses that are not ours to check. */
export const EXTERNAL_LINK = /^(?:https?:|mailto:|tel:)/;

/** Keeps a body. */
export function cacheBody(digest: string, body: Rendered): void {
  replaceFile(fileOf(digest), JSON.stringify(body));
}

/** A body as the loader left it. */
export function readCachedBody(digest: string): Rendered {
  return JSON.parse(readFileSync(fileOf(digest), 'utf8'));
}

/** Digests of all bodies that are kept. */
export function listCachedBodies(): Set<string> {
  return new Set(listFolder(folder).files.map((name) => name.replace(/\.json$/, '')));
}

/** How long is kept what no build asked for last: another publication may share the store. */
export const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Deletes bodies that nobody asks for any more, a week after they were made. */
export function pruneBodies(used: ReadonlySet<string>, now: number): void {
  for (const digest of listCachedBodies()) {
    const file = fileOf(digest);
    if (!used.has(digest) && statSync(file).mtimeMs < now - WEEK) rmSync(file);
  }
}

/** A body whose facts are at hand and whose text is read when it is asked for. */
export class CachedBody implements Rendered {
  readonly words: number;
  readonly quotes: Rendered['quotes'];
  readonly pictures: Rendered['pictures'];
  /** Those that lead within the site, or nowhere; all stand in `asRendered`. */
  readonly links: Rendered['links'];
  readonly #digest: string;
  readonly #finish: (body: Rendered) => string;

  /** @param finish Makes the HTML that is printed from the body as it was rendered. */
  constructor(digest: string, facts: BodyFacts, finish: (body: Rendered) => string) {
    this.words = facts.words;
    this.quotes = facts.quotes;
    this.pictures = facts.pictures;
    this.links = facts.links;
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
  get warnings(): Rendered['warnings'] {
    return this.asRendered.warnings;
  }

  /** As the loader left it. */
  get asRendered(): Rendered {
    const known = recent.get(this.#digest);
    if (known) return known;
    const body = readCachedBody(this.#digest);
    const [oldest] = recent.keys();
    if (oldest !== undefined && recent.size >= RECENT) recent.delete(oldest);
    recent.set(this.#digest, body);
    return body;
  }
}

/** Bodies held at once: a page asks for its own several times over, and eight pages are rendered at a time. */
const RECENT = 32;
const recent = new Map<string, Rendered>();

function fileOf(digest: string): string {
  return join(folder, `${digest}.json`);
}
