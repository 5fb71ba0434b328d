import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WEEK } from '../../publication/cache/body-cache.ts';
import { isKeptFromLastSite } from '../../runtime/kept-files.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { SEAL, verifyFolder } from '../../runtime/sealed-folder.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { createProcessWorker } from '../../runtime/worker-pool.ts';
import { linkOrCopyFile, writeNewFile } from '../../runtime/write-file.ts';
import { ENTRY_FILE, getShardFolder, INDEX_FOLDER, type Shard } from '../format/index-files.ts';
import { type IndexedShard, listSharedFiles, sortNewestFirst } from './build-search-index.ts';
import type { SearchDocument } from './search-document.ts';
import { splitIntoShards, splitIntoSlices } from './shards.ts';

/** What an article's search document is made of: its fields, and the digest that its body is cached under. */
export interface SearchableArticle {
  fields: Omit<SearchDocument, 'passages'>;
  bodyDigest: string;
}

/** A slice to be read from the cache, or indexed. */
export interface SliceTask {
  /** Where it is cached. */
  file: string;
  articles: readonly SearchableArticle[];
}

/** A shard to be indexed into a folder. */
export interface IndexTask {
  /** The folder of what all shards share, which is made first if it does not exist. */
  shared: string;
  /** BCP 47 tag of the publication. */
  language: string;
  /** Undefined if nothing but what all shards share is missing. */
  shard?: { folder: string; slices: readonly SliceTask[] };
}

/** An indexed shard, in a folder that is named by a digest of all that made it. */
export interface CachedShard extends Pick<Shard, 'name' | 'articles'> {
  folder: string;
  /** Where its slices are cached. */
  slices: string[];
  /** Resolves when the folder is complete; rejects when the shard could not be indexed. */
  ready: Promise<void>;
}

/** The search index of a publication, while it is made. */
export interface CachedIndex {
  /** Newest first. */
  shards: CachedShard[];
  /** What all shards share. */
  shared: Pick<CachedShard, 'folder' | 'ready'>;
}

const locateStore = () => resolveInCache('search');
/** In a shard's folder, and not published: its words, how long its articles are, and its table. */
export const WORDS_FILE = 'vocabulary.json';

/**
 * Returns the index. What is not cached from an earlier build is being made by another process.
 *
 * @param language BCP 47 tag of the publication.
 */
export function buildShards(articles: readonly SearchableArticle[], language: string): CachedIndex {
  const sorted = sortNewestFirst(articles.map((article) => ({ ...article, ...article.fields })));
  const planned = splitIntoShards(
    sorted.map(({ fields, bodyDigest, path }) => ({ fields, bodyDigest, path })),
  );
  const rules = digestModules('search/index/shard-worker.ts');
  const nameInStore = (...made: unknown[]) => {
    const key = createHash('sha256').update(JSON.stringify([rules, language, ...made]));
    return join(locateStore(), key.digest('hex').slice(0, 32));
  };
  const shared = nameInStore();
  const named = planned.map((shard) => {
    const slices = splitIntoSlices(shard.articles).map((own): SliceTask => {
      return {
        file: `${nameInStore(own)}.slice`,
        articles: own.map(({ fields, bodyDigest }) => ({ fields, bodyDigest })),
      };
    });
    return { ...shard, folder: nameInStore(slices.map(({ file }) => basename(file))), slices };
  });
  const missing = named.filter(({ folder }) => !isWhole(folder));
  const tasks = missing.map(
    ({ folder, slices }): IndexTask => ({ shared, language, shard: { folder, slices } }),
  );
  const lacksShared = !isWhole(shared);
  if (lacksShared && tasks.length === 0) tasks.push({ shared, language });
  const indexing = indexAll(tasks);
  // A failure is reported when a shard is awaited, after the pages are printed.
  indexing.catch(() => undefined);
  return {
    shards: named.map((shard) => ({
      ...{ name: shard.name, articles: shard.articles.length, folder: shard.folder },
      slices: shard.slices.map(({ file }) => file),
      ready: missing.includes(shard) ? indexing : Promise.resolve(),
    })),
    shared: { folder: shared, ready: lacksShared ? indexing : Promise.resolve() },
  };
}

/** A folder that was damaged is deleted, so that it is made again. */
function isWhole(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (verifyFolder(folder)) return true;
  rmSync(folder, { recursive: true });
  return false;
}

async function indexAll(tasks: readonly IndexTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const countArticles = ({ shard }: IndexTask) =>
    (shard?.slices ?? []).reduce((sum, { articles }) => sum + articles.length, 0);
  const total = tasks.reduce((sum, task) => sum + countArticles(task), 0);
  const worker = createProcessWorker<IndexTask, void>('search/index/shard-worker.ts');
  let done = 0;
  try {
    for (const task of tasks) {
      await worker.do(task);
      done += countArticles(task);
      reportProgress({ what: 'articles indexed', done, total });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error(`The search was not indexed: ${why}; build again.`, { cause: error });
  } finally {
    worker.end();
  }
}

/** Puts the whole index into a folder of the site; shards that are complete first. */
export async function writeShards({ shards, shared }: CachedIndex, folder: string): Promise<void> {
  const waiting = shards.filter((shard) => existsSync(shard.folder));
  waiting.push(...shards.filter((shard) => !waiting.includes(shard)));
  const listed = new Map<string, IndexedShard>();
  for (const shard of waiting) {
    await shard.ready;
    const { name, articles } = shard;
    const { table, lengths, vocabulary } = JSON.parse(readFileSync(join(shard.folder, WORDS_FILE), 'utf8'));
    const indexed: IndexedShard = { name, articles, ...table, lengths, vocabulary: new Map(vocabulary) };
    listed.set(name, indexed);
    const own = getShardFolder(indexed);
    // Its name has a digest of all that is in it.
    linkFiles(shard.folder, join(folder, own), (path) => isKeptFromLastSite(join(INDEX_FOLDER, own, path)));
  }
  await shared.ready;
  linkFiles(shared.folder, folder, () => false);
  const files = listSharedFiles(shards.flatMap(({ name }) => listed.get(name) ?? []));
  for (const { path, content } of files) writeNewFile(content, join(folder, path));
}

/** Files in cached folders that are no part of the site. */
const UNPUBLISHED: readonly string[] = [WORDS_FILE, ENTRY_FILE, SEAL];

function linkFiles(from: string, to: string, isThere: (path: string) => boolean): void {
  for (const file of listFilesBelow(from)) {
    const path = file.slice(from.length + 1);
    if (!UNPUBLISHED.includes(path) && !isThere(path)) linkOrCopyFile(file, join(to, path));
  }
}

/** Deletes what no build used for a week. */
export function pruneShards({ shards, shared }: CachedIndex, now: number): void {
  const used = new Set([shared.folder, ...shards.flatMap(({ folder, slices }) => [folder, ...slices])]);
  const store = locateStore();
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    const path = join(store, name);
    if (!used.has(path) && statSync(path).mtimeMs < now - WEEK) rmSync(path, { recursive: true });
  }
}
