import { join } from 'node:path';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import { explainError } from '../../runtime/explain-error.ts';
import { areKeptFromLastSite } from '../../runtime/kept-files.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { type BackgroundWorker, createProcessWorker } from '../../runtime/worker-pool.ts';
import { linkOrCopyFile } from '../../runtime/write-file.ts';

/** Of what the index is made, and where it is put. */
export interface IndexOrder {
  /** BCP 47 tag of the publication. */
  language: string;
  /** The instant at which the site is built. */
  now: Date;
  /** The site's folder. */
  site: string;
}

/**
 * What the process beside the build is told: to plan the index, to make the next shard that is not cached, to say what the shards
 * share, or to put a cached shard into the site.
 */
export type IndexTask = IndexOrder | 'next' | 'rest' | { shard: number };

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
export class IndexProcess {
  readonly #worker = createProcessWorker<IndexTask, IndexAnswer>('search/index/index-worker.ts');

  /** Starts the process while the texts are read: it takes half a second to load. */
  start(): void {
    this.#worker.start();
  }

  /**
   * Begins to make the index of what was read, and returns a function that waits for it. A failure is thrown by that function,
   * after the pages are printed.
   */
  begin(order: IndexOrder): () => Promise<void> {
    const made = makeIndex(this.#worker, order).finally(() => this.#worker.end());
    made.catch(() => undefined);
    return () => made;
  }
}

async function makeIndex(worker: BackgroundWorker<IndexTask, IndexAnswer>, order: IndexOrder): Promise<void> {
  try {
    // A task ahead: this thread prints pages meanwhile, and may not hear of an answer for seconds.
    const planned = worker.do(order);
    let ahead = doAhead(worker);
    const { shards } = await planned;
    const missing = shards.filter(({ known }) => !known);
    const total = missing.reduce((sum, { articles }) => sum + articles, 0);
    let done = 0;
    for (const { articles } of missing) {
      const made = ahead;
      ahead = doAhead(worker);
      await made;
      done += articles;
      reportProgress({ what: 'articles indexed', done, total });
    }
    const { rest } = await worker.do('rest');
    for (const [shard, { known }] of shards.entries())
      if (known && !isKept(known)) await worker.do({ shard });
    for (const { folder, paths } of rest)
      for (const path of paths)
        linkOrCopyFile(join(folder, path), join(order.site, SEARCH_INDEX_FOLDER, path));
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
