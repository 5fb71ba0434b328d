import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KeptArticle } from './article-store.ts';
import { tellProgress } from './build-progress.ts';
import type { Problem } from './problem.ts';
import type { CollectionName, Read } from './readers.ts';

export interface ReadTask {
  collection: CollectionName;
  path: string;
  /** As problems name it. */
  file: string;
  /** What it holds: read once, so that what is rendered is what the digest is of. */
  source: string;
  /** Under which a body is kept. */
  digest: string;
}

export interface ReadAnswer {
  /** Of an article, `fields` are those that Astro works on, and the rest stands in `article`. */
  read?: Read & { article?: Omit<KeptArticle, 'origin'> };
  problems?: readonly Problem[];
  /** Something other than the content is wrong. */
  failure?: string;
}

/** Files handed over at once: about 300 ms of work. */
const BATCH = 50;

/**
 * Reads files on as many threads as there are processors, one for few files, none for none.
 *
 * @param each Called with every answer as it comes, in no order.
 * @param begun A thread that is there already; it is ended too.
 */
export async function readFiles(
  tasks: readonly ReadTask[],
  each: (task: ReadTask, answer: ReadAnswer) => Promise<void>,
  begun?: Worker,
): Promise<void> {
  const batches: ReadTask[][] = [];
  for (let start = 0; start < tasks.length; start += BATCH) batches.push(tasks.slice(start, start + BATCH));
  const workers = Math.min(availableParallelism(), batches.length);
  if (workers === 0) await begun?.terminate();
  let done = 0;
  const counted: typeof each = async (task, answer) => {
    await each(task, answer);
    done += 1;
    if (task.collection === 'articles') tellProgress({ what: 'texts read', done, total: tasks.length });
  };
  await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      workThrough((index === 0 && begun) || readingThread(), batches, counted),
    ),
  );
}

/**
 * A thread to read on. To start it before it is known what there is to read saves a second's wait for one changed text: the
 * renderer takes half of that to load.
 */
export function readingThread(): Worker {
  // By its place in the project: the bundler moves this module.
  return new Worker(join(process.cwd(), 'src/publication/read-worker.ts'), {
    // Texts leave much to throw away: without a bound a thread takes 250 MB for it, and is no quicker.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
}

async function workThrough(
  worker: Worker,
  batches: ReadTask[][],
  each: (task: ReadTask, answer: ReadAnswer) => Promise<void>,
): Promise<void> {
  try {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const answers = await ask(worker, batch);
      for (const [index, task] of batch.entries()) await each(task, answers[index] ?? {});
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, batch: readonly ReadTask[]): Promise<ReadAnswer[]> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answers: ReadAnswer[]) => {
      worker.off('error', reject);
      resolve(answers);
    });
    worker.once('error', reject);
    worker.postMessage(batch);
  });
}
