import { join } from 'node:path';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import { explainError } from '../../runtime/explain-error.ts';
import { isKeptFromLastSite } from '../../runtime/kept-files.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { type BackgroundWorker, createProcessWorker } from '../../runtime/worker-pool.ts';
import { linkOrCopyFile } from '../../runtime/write-file.ts';

/** What the process beside the build is told: to plan the index, to make a shard of it, or to make the rest and list all. */
export type IndexTask = { language: string; now: Date } | { shard: number } | { rest: true };

/** A folder of the cache with files of the index. */
export interface ReadyFolder {
  from: string;
  /** Where they belong below the folder of the index: a folder that is named by what is in it, or the folder itself. */
  to: string;
  files: string[];
}

/** What it answers. */
export interface IndexAnswer {
  /** Of a plan: the shards that are not cached, by number, and how many articles each has. */
  missing: [shard: number, articles: number][];
  /** When all is made: the whole index. */
  folders: ReadyFolder[];
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
   *
   * @param language BCP 47 tag of the publication.
   * @param now The instant at which the site is built.
   */
  begin(language: string, now: Date): () => Promise<readonly ReadyFolder[]> {
    const made = makeIndex(this.#worker, { language, now }).finally(() => this.#worker.end());
    made.catch(() => undefined);
    return () => made;
  }
}

async function makeIndex(
  worker: BackgroundWorker<IndexTask, IndexAnswer>,
  order: { language: string; now: Date },
): Promise<ReadyFolder[]> {
  try {
    const { missing } = await worker.do(order);
    const total = missing.reduce((sum, [, articles]) => sum + articles, 0);
    let done = 0;
    for (const [shard, articles] of missing) {
      await worker.do({ shard });
      done += articles;
      reportProgress({ what: 'articles indexed', done, total });
    }
    return (await worker.do({ rest: true })).folders;
  } catch (error) {
    throw new Error(`The search was not indexed; build again.\n${explainError(error)}`, { cause: error });
  }
}

/**
 * Puts the index into a folder of the site.
 *
 * @param site The site's folder.
 */
export function linkIndex(folders: readonly ReadyFolder[], site: string): void {
  for (const { from, to, files } of folders)
    for (const file of files) {
      const path = join(SEARCH_INDEX_FOLDER, to, file);
      if (to === '' || !isKeptFromLastSite({ file: path }))
        linkOrCopyFile(join(from, file), join(site, path));
    }
}
