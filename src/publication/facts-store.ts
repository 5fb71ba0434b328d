import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BodyFacts } from './body-store.ts';
import type { Origin } from './content-loader.ts';

/*
 * What a build asks of every article beside its frontmatter, by the digest of all that made it. Astro's store would keep it
 * too, but that is written out, bundled and read again as a module by every build: at 10,000 articles 2 seconds more.
 */
const file = join(process.cwd(), '.cache', 'facts.json');

export interface ArticleFacts {
  body: BodyFacts;
  origin: Origin;
}

let read: { at: number; facts: ReadonlyMap<string, ArticleFacts> } | undefined;

/** Facts of every article that was loaded last. */
export function keptFacts(): ReadonlyMap<string, ArticleFacts> {
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined) return new Map();
  if (read?.at !== at) read = { at, facts: new Map(JSON.parse(readFileSync(file, 'utf8'))) };
  return read.facts;
}

/** Keeps these and no others; a build that is killed leaves the ones before. */
export function keepFacts(facts: ReadonlyMap<string, ArticleFacts>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify([...facts]));
  renameSync(`${file}.${process.pid}`, file);
}
