import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WEEK } from '../../publication/cache/body-cache.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { verifyFolder } from '../../runtime/sealed-folder.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { sortNewestFirst } from './build-search-index.ts';
import type { SearchableArticle } from './searchable-articles.ts';
import { splitIntoShards, splitIntoSlices } from './shards.ts';

/** A slice to be read from the cache, or indexed. */
export interface PlannedSlice {
  /** Where it is cached. */
  file: string;
  articles: readonly SearchableArticle[];
}

/** A shard, in two cached files that are named by a digest of all that made it. */
export interface PlannedShard {
  name: string;
  /** How many. */
  articles: number;
  slices: readonly PlannedSlice[];
  /** Where what is known of it is cached. */
  known: string;
  /** Where its files are cached. */
  files: string;
  /** Where it is noted which of these files was written last for a shard of this name. */
  last: string;
}

/** What the index of a publication consists of, and where each part is cached. */
export interface IndexPlan {
  /** BCP 47 tag of the publication. */
  language: string;
  /** Newest first. */
  shards: readonly PlannedShard[];
  /** The folder of what all shards share. */
  shared: string;
  /** The folder of the list of shards, and of the words of all of them. */
  lists: string;
}

const locateStore = () => resolveInCache('search');

/** @param language BCP 47 tag of the publication. */
export function planIndex(articles: readonly SearchableArticle[], language: string): IndexPlan {
  const rules = digestModules(
    'search/index/index-slice.ts',
    'search/index/merge-slices.ts',
    'search/index/article-document.ts',
    'search/index/word-lists.ts',
  );
  const nameInStore = (...made: unknown[]) => {
    const key = createHash('sha256').update(JSON.stringify([rules, language, ...made]));
    return join(locateStore(), key.digest('hex').slice(0, 32));
  };
  const shards = splitIntoShards(sortNewestFirst(articles)).map(({ name, articles: own }): PlannedShard => {
    const slices = splitIntoSlices(own).map((slice): PlannedSlice => {
      const made = slice.map(({ digest, fieldsDigest }) => [digest, fieldsDigest]);
      return { file: `${nameInStore(made)}.slice`, articles: slice };
    });
    const place = nameInStore(slices.map(({ file }) => basename(file)));
    return {
      name,
      articles: own.length,
      slices,
      known: `${place}.shard`,
      files: `${place}.files`,
      last: nameInStore('last', name),
    };
  });
  const lists = nameInStore(
    'whole lists',
    shards.map(({ name, known }) => [name, basename(known)]),
  );
  return { language, shards, shared: nameInStore('shared'), lists };
}

/** A folder that was damaged is deleted, so that it is made again. */
export function isWhole(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (verifyFolder(folder)) return true;
  rmSync(folder, { recursive: true });
  return false;
}

/** Deletes what no build used for a week. */
export function pruneStore({ shards, shared, lists }: IndexPlan, now: number): void {
  const used = new Set([
    ...[shared, lists],
    ...shards.flatMap(({ known, files, last, slices }) => [
      known,
      files,
      last,
      ...slices.map(({ file }) => file),
    ]),
  ]);
  const store = locateStore();
  for (const name of readdirSync(store)) {
    const path = join(store, name);
    if (!used.has(path) && statSync(path).mtimeMs < now - WEEK) rmSync(path, { recursive: true });
  }
}
