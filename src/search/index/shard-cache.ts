import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WEEK } from '../../publication/cache/body-cache.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { createProcessWorker } from '../../runtime/worker-pool.ts';
import { linkOrCopyFile, writeNewFile } from '../../runtime/write-file.ts';
import { ENTRY_FILE, listSharedFiles, PAGEFIND_SCRIPT, sortNewestFirst } from './build-search-index.ts';
import type { SearchDocument } from './search-document.ts';
import { type Shard, splitIntoShards } from './shards.ts';
import type { WordCounts } from './word-lists.ts';

/** What an article's search record is made of: its fields, and the digest that its body is kept under. */
export interface SearchableArticle {
  fields: Omit<SearchDocument, 'passages'>;
  bodyDigest: string;
}

/** A volume to be indexed into a folder. */
export interface ShardTask {
  folder: string;
  language: string;
  isOnly: boolean;
  pieces: readonly SearchableArticle[];
}

/** An indexed volume, in a folder of its own that is named by all that made it. */
export interface CachedShard extends Omit<Shard, 'entry'> {
  folder: string;
  /** When the folder stands, whole; rejected when the volume could not be indexed. */
  ready: Promise<void>;
}

const store = resolveInCache('search');
/** In a volume's folder, and not for readers. */
export const WORD_LIST_FILE = 'vocabulary.json';

/** All volumes, newest first; those that are not kept from an earlier build are indexed from now on, by another process. */
export function buildShards(articles: readonly SearchableArticle[], language: string): CachedShard[] {
  const sorted = sortNewestFirst(articles.map((article) => ({ ...article, ...article.fields })));
  const volumes = splitIntoShards(
    sorted.map(({ fields, bodyDigest, path }) => ({ fields, bodyDigest, path })),
  );
  const rules = digestModules('search/index/shard-worker.ts');
  const isOnly = volumes.length === 1;
  const named = volumes.map(({ name, pieces }) => {
    const key = createHash('sha256').update(JSON.stringify([rules, language, isOnly, pieces]));
    return { name, pieces, folder: join(store, key.digest('hex').slice(0, 32)) };
  });
  const missing = named.filter(({ folder }) => !existsSync(folder));
  const indexing = index(missing.map(({ folder, pieces }) => ({ folder, language, isOnly, pieces })));
  // Told to whoever waits for a volume, when the pages are printed.
  indexing.catch(() => undefined);
  return named.map((volume) => ({
    name: volume.name,
    articles: volume.pieces.length,
    folder: volume.folder,
    ready: missing.includes(volume) ? indexing : Promise.resolve(),
  }));
}

async function index(tasks: readonly ShardTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const articles = tasks.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const worker = createProcessWorker<ShardTask, void>('search/index/shard-worker.ts');
  let done = 0;
  try {
    for (const task of tasks) {
      await worker.do(task);
      done += task.pieces.length;
      reportProgress({ what: 'articles indexed', done, total: articles });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error(`The search was not indexed: ${why}; build again.`, { cause: error });
  } finally {
    worker.end();
  }
}

/** Puts the whole index into a folder of the site; volumes that stand already first. */
export async function writeShards(volumes: readonly CachedShard[], folder: string): Promise<void> {
  const waiting = volumes.filter((volume) => existsSync(volume.folder));
  waiting.push(...volumes.filter((volume) => !waiting.includes(volume)));
  const listed = new Map<string, Shard & { vocabulary: WordCounts }>();
  for (const volume of waiting) {
    await volume.ready;
    const { name, articles } = volume;
    const read = (path: string) => JSON.parse(readFileSync(join(volume.folder, path), 'utf8'));
    listed.set(name, { name, articles, entry: read(ENTRY_FILE), vocabulary: new Map(read(WORD_LIST_FILE)) });
    for (const file of listFilesBelow(volume.folder)) {
      const path = file.slice(volume.folder.length + 1);
      if (path === WORD_LIST_FILE) continue;
      if (path !== PAGEFIND_SCRIPT) linkOrCopyFile(file, join(folder, name, path));
      else if (volume === volumes[0]) linkOrCopyFile(file, join(folder, PAGEFIND_SCRIPT));
    }
  }
  const shared = listSharedFiles(volumes.flatMap(({ name }) => listed.get(name) ?? []));
  for (const { path, content } of shared) writeNewFile(content, join(folder, path));
}

/** Deletes volumes that no build asks for any more, a week after they were made. */
export function pruneShards(used: readonly CachedShard[], now: number): void {
  const folders = new Set(used.map(({ folder }) => folder));
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    const folder = join(store, name);
    if (!folders.has(folder) && statSync(folder).mtimeMs < now - WEEK) rmSync(folder, { recursive: true });
  }
}
