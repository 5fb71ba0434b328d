import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WEEK } from '../../publication/cache/body-cache.ts';
import { explainError } from '../../runtime/explain-error.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { SEAL, verifyFolder } from '../../runtime/sealed-folder.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { createProcessWorker } from '../../runtime/worker-pool.ts';
import { linkOrCopyFile, writeNewFile } from '../../runtime/write-file.ts';
import { getShardFolder, SHARED_FILES, type Shard } from '../format/index-files.ts';
import { type IndexedShard, listSharedFiles, sortNewestFirst } from './build-search-index.ts';
import type { SearchDocument } from './search-document.ts';
import { splitIntoShards } from './shards.ts';

/** What an article's search document is made of: its fields, and the digest that its body is cached under. */
export interface SearchableArticle {
  fields: Omit<SearchDocument, 'passages'>;
  bodyDigest: string;
}

/** A shard to be indexed into a folder. */
export interface ShardTask {
  folder: string;
  /** BCP 47 tag of the publication. */
  language: string;
  articles: readonly SearchableArticle[];
}

/** An indexed shard, in a folder that is named by a digest of all that made it. */
export interface CachedShard extends Pick<Shard, 'name' | 'articles'> {
  folder: string;
  /** Resolves when the folder is complete; rejects when the shard could not be indexed. */
  ready: Promise<void>;
}

const locateStore = () => resolveInCache('search');
/** In a shard's folder, and not published: its words, how long its articles are, and its table. */
export const WORDS_FILE = 'vocabulary.json';

/**
 * Returns all shards, newest first. Those that are not cached from an earlier build are being indexed by another process.
 *
 * @param language BCP 47 tag of the publication.
 */
export function buildShards(articles: readonly SearchableArticle[], language: string): CachedShard[] {
  const sorted = sortNewestFirst(articles.map((article) => ({ ...article, ...article.fields })));
  const planned = splitIntoShards(
    sorted.map(({ fields, bodyDigest, path }) => ({ fields, bodyDigest, path })),
  );
  const rules = digestModules('search/index/shard-worker.ts');
  const named = planned.map((shard) => {
    const key = createHash('sha256').update(JSON.stringify([rules, language, shard.articles]));
    return { ...shard, folder: join(locateStore(), key.digest('hex').slice(0, 32)) };
  });
  const missing = named.filter(({ folder }) => !isWhole(folder));
  const indexing = indexAll(missing.map(({ folder, articles }) => ({ folder, language, articles })));
  // A failure is reported when a shard is awaited, after the pages are printed.
  indexing.catch(() => undefined);
  return named.map((shard) => ({
    name: shard.name,
    articles: shard.articles.length,
    folder: shard.folder,
    ready: missing.includes(shard) ? indexing : Promise.resolve(),
  }));
}

/** A shard that was damaged is deleted, so that it is indexed again. */
function isWhole(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (verifyFolder(folder)) return true;
  rmSync(folder, { recursive: true });
  return false;
}

async function indexAll(tasks: readonly ShardTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const total = tasks.reduce((sum, { articles }) => sum + articles.length, 0);
  const worker = createProcessWorker<ShardTask, void>('search/index/shard-worker.ts');
  let done = 0;
  try {
    for (const task of tasks) {
      await worker.do(task);
      done += task.articles.length;
      reportProgress({ what: 'articles indexed', done, total });
    }
  } catch (error) {
    throw new Error(`The search was not indexed; build again.\n${explainError(error)}`, { cause: error });
  } finally {
    worker.end();
  }
}

/** Puts the whole index into a folder of the site; shards that are complete first. */
export async function writeShards(shards: readonly CachedShard[], folder: string): Promise<void> {
  const waiting = shards.filter((shard) => existsSync(shard.folder));
  waiting.push(...shards.filter((shard) => !waiting.includes(shard)));
  const listed = new Map<string, IndexedShard>();
  for (const shard of waiting) {
    await shard.ready;
    const { name, articles } = shard;
    const { table, lengths, vocabulary } = JSON.parse(readFileSync(join(shard.folder, WORDS_FILE), 'utf8'));
    const indexed: IndexedShard = { name, articles, ...table, lengths, vocabulary: new Map(vocabulary) };
    listed.set(name, indexed);
    for (const file of listFilesBelow(shard.folder)) {
      const path = file.slice(shard.folder.length + 1);
      if (path === WORDS_FILE || path === SEAL) continue;
      if (!SHARED_FILES.includes(path)) linkOrCopyFile(file, join(folder, getShardFolder(indexed), path));
      else if (shard === shards[0]) linkOrCopyFile(file, join(folder, path));
    }
  }
  const shared = listSharedFiles(shards.flatMap(({ name }) => listed.get(name) ?? []));
  for (const { path, content } of shared) writeNewFile(content, join(folder, path));
}

/** Deletes shards that no build used for a week. */
export function pruneShards(used: readonly CachedShard[], now: number): void {
  const folders = new Set(used.map(({ folder }) => folder));
  const store = locateStore();
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    const folder = join(store, name);
    if (!folders.has(folder) && statSync(folder).mtimeMs < now - WEEK) rmSync(folder, { recursive: true });
  }
}
