import { join } from 'node:path';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import type { LoadedArticle } from '../../publication/loaded-articles.ts';
import { explainError } from '../../runtime/explain-error.ts';
import { areKeptFromLastSite } from '../../runtime/kept-files.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { type BackgroundWorker, createProcessWorker } from '../../runtime/worker-pool.ts';
import { linkOrCopyFile } from '../../runtime/write-file.ts';

/** Of what the index is made. */
export interface IndexOrder {
  /** BCP 47 tag of the publication. */
  language: string;
  /** The instant at which the site is built. */
  now: Date;
  /** All that were loaded. */
  articles: readonly LoadedArticle[];
}

/** A shard to be put into a site: its number in the plan, and the site's folder. */
export interface ShardToPut {
  shard: number;
  site: string;
}

/**
 * What the process beside the build is told: to plan the index, to make the next shard that is not cached, to put one into the site, or
 * to say what the shards share.
 */
export type IndexTask = IndexOrder | 'next' | ShardToPut | 'rest';

/** Files of the index. */
export interface FileList {
  /** The folder that they are in, absolute or below that of the index. */
  folder: string;
  /** Their paths below it. */
  paths: string[];
}

/** What it answers. */
export interface IndexAnswer {
  /** Of a plan: how many articles each shard has, and its files, if they are known. */
  shards: { articles: number; known: FileList | undefined }[];
  /** When all is made: what the shards share, in folders of the cache. */
  rest: FileList[];
}

/** The search index of a build, which is made in another process. */
class IndexProcess {
  readonly #worker = createProcessWorker<IndexTask, IndexAnswer>('search/index/index-worker.ts');
  #made: ReturnType<typeof beginIndex> | undefined;

  /** Starts the process before there is anything to index: it takes half a second to load. */
  start(): void {
    this.#worker.start();
  }

  /** Begins to make the index, as soon as the articles are loaded. */
  begin(order: IndexOrder): void {
    this.#made = beginIndex(this.#worker, order);
  }

  /**
   * Puts the index into a site, once Astro has emptied its folder.
   *
   * @returns A function that waits for it. A failure is thrown by that function, after the pages are printed.
   */
  put(site: string): () => Promise<void> {
    if (!this.#made) throw new Error('there is a site for the index before the articles are loaded');
    const put = putIndex(this.#worker, this.#made, site).finally(() => this.#worker.end());
    put.catch(() => undefined);
    return () => put;
  }
}

/** That of this build. */
export const indexProcess = new IndexProcess();

/** Has everything made and cached. A failure is reported where the promises are awaited. */
function beginIndex(worker: BackgroundWorker<IndexTask, IndexAnswer>, order: IndexOrder) {
  const planned = worker.do(order);
  const made = makeMissing(worker, planned);
  for (const promise of [planned, made]) promise.catch(() => undefined);
  return { planned, made };
}

async function makeMissing(
  worker: BackgroundWorker<IndexTask, IndexAnswer>,
  planned: Promise<IndexAnswer>,
): Promise<void> {
  // A task ahead: this thread prints pages meanwhile, and may not hear of an answer for seconds.
  let ahead = doAhead(worker);
  const missing = (await planned).shards.filter(({ known }) => !known);
  const total = missing.reduce((sum, { articles }) => sum + articles, 0);
  let done = 0;
  for (const { articles } of missing) {
    const made = ahead;
    ahead = doAhead(worker);
    await made;
    done += articles;
    reportProgress({ what: 'articles indexed', done, total });
  }
}

async function putIndex(
  worker: BackgroundWorker<IndexTask, IndexAnswer>,
  { planned, made }: ReturnType<typeof beginIndex>,
  site: string,
): Promise<void> {
  try {
    const { shards } = await planned;
    const lost = shards.flatMap(({ known }, shard) => (known && isKept(known) ? [] : shard));
    // All at once: what is not made yet is made then.
    const put = lost.map((shard) => worker.do({ shard, site }));
    const [{ rest }] = await Promise.all([worker.do('rest'), ...put, made]);
    for (const { folder, paths } of rest)
      for (const path of paths) linkOrCopyFile(join(folder, path), join(site, SEARCH_INDEX_FOLDER, path));
  } catch (error) {
    throw new Error(`The search was not indexed; build again.\n${explainError(error)}`, { cause: error });
  }
}

/** A failure is reported where the promise is awaited, and must not end the process before. */
function doAhead(worker: BackgroundWorker<IndexTask, IndexAnswer>): Promise<IndexAnswer> {
  const made = worker.do('next');
  made.catch(() => undefined);
  return made;
}

/** True if the last site has a shard, which then need not be put into this one: its folder is named by what is in it. */
const isKept = ({ folder, paths }: FileList): boolean =>
  areKeptFromLastSite(paths.map((path) => join(SEARCH_INDEX_FOLDER, folder, path)));
