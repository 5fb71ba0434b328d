import { availableParallelism } from 'node:os';
import type { Problem } from '../../runtime/problem.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { type BackgroundWorker, createProcessWorker } from '../../runtime/worker-pool.ts';
import type { CachedArticle } from '../cache/article-cache.ts';
import type { CollectionName, ReadContent } from './collection-readers.ts';

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

export interface ReadResult {
  /** Of an article, `fields` are those that Astro works on, and the rest stands in `article`. */
  read?: ReadContent & { article?: Omit<CachedArticle, 'origin'> };
  problems?: readonly Problem[];
  /** Something other than the content is wrong. */
  failure?: string;
}

/** Files handed over at once: about 200 ms of work. */
const BATCH = 50;

/** What reads: a process, since what a thread took for 10,000 texts would be missing for the rest of the build. */
type Reader = BackgroundWorker<readonly ReadTask[], ReadResult[]>;

/** A batch that waits for whatever reads it, of any collection: they are loaded side by side. */
const waiting: ((reader: Reader) => Promise<void>)[] = [];
const idle: Reader[] = [];
let busy = 0;

const begin = (): Reader => createProcessWorker('publication/load/render-worker.ts');

/**
 * Begins a reader before it is known what there is to read: the renderer takes half a second to load.
 *
 * @returns What ends it, if there was nothing to read.
 */
export function warmUpWorkers(): () => void {
  if (busy + idle.length > 0) return () => undefined;
  const reader = begin();
  reader.begin();
  idle.push(reader);
  return () => {
    if (idle.includes(reader)) idle.splice(idle.indexOf(reader), 1)[0]?.end();
  };
}

/**
 * Reads files in as many processes as there are processors, one for few files, none for none.
 *
 * @param each Called with every answer as it comes, in no order.
 */
export async function readContentFiles(
  tasks: readonly ReadTask[],
  each: (task: ReadTask, answer: ReadResult) => Promise<void>,
): Promise<void> {
  let done = 0;
  const work: Promise<void>[] = [];
  for (let start = 0; start < tasks.length; start += BATCH) {
    const batch = tasks.slice(start, start + BATCH);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    work.push(promise);
    const read = async (reader: Reader) => {
      const answers = await reader.do(batch);
      for (const [index, task] of batch.entries()) {
        await each(task, answers[index] ?? {});
        done += 1;
        if (task.collection === 'articles') reportProgress({ what: 'texts read', done, total: tasks.length });
      }
    };
    waiting.push((reader) => read(reader).then(resolve, reject));
  }
  while (busy < availableParallelism() && waiting.length > 0) void workThrough(idle.pop() ?? begin());
  await Promise.all(work);
}

async function workThrough(reader: Reader): Promise<void> {
  busy += 1;
  const next = async () => {
    for (let read = waiting.shift(); read; read = waiting.shift()) await read(reader);
  };
  // It has the next batch at hand while we take in its answers.
  await Promise.all([next(), next()]);
  busy -= 1;
  reader.end();
}
