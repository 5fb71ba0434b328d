import { availableParallelism } from 'node:os';
import type { RecordedHeading } from '../../prose/ids/heading-ids.ts';
import type { Problem } from '../../runtime/problem.ts';
import { reportProgress } from '../../runtime/progress.ts';
import { type BackgroundWorker, createProcessWorker } from '../../runtime/worker-pool.ts';
import type { CachedArticle } from '../cache/article-cache.ts';
import type { CollectionName, ReadContent } from './collection-readers.ts';
import type { NamedPicture } from './picture-problems.ts';
import type { KeptSources } from './read-quotations.ts';

/** A text, and what it is known by. */
export interface IdentifiedText {
  /** Absolute. */
  path: string;
  /** The path as messages name it. */
  file: string;
  /** The digest that an article's body is cached under. */
  digest: string;
}

/** A file to be read and rendered. */
export interface ReadTask extends IdentifiedText {
  collection: CollectionName;
  /** The file's text. It is read once, so that what is rendered is what the digest is of. */
  source: string;
  /** The headings of an article as last published, where they decide about its ids. */
  recordedHeadings: readonly RecordedHeading[];
  /** What was kept of the sources of an article's quotations. */
  kept?: KeptSources | undefined;
}

/** Either `read` or `problems` is set. */
export interface ReadResult {
  /** Of an article, `fields` has only what Astro works on, and the rest is in `article`. */
  read?: ReadContent & { article?: Omit<CachedArticle, 'origin' | 'fingerprint'> };
  problems?: readonly Problem[];
  /** The pictures of a file that has problems. */
  pictures?: readonly NamedPicture[];
}

/** Files that a process gets at once: about 200 ms of work. */
const BATCH = 50;

/** Files for which another process is worth starting: it takes as long to load as to read them. */
const WORTH_A_PROCESS = 100;

/** A process, because what a thread allocated for 10,000 texts would be missing for the rest of the build. */
type Renderer = BackgroundWorker<readonly ReadTask[], ReadResult[]>;

/** Batches that wait for a renderer; of all collections, because Astro loads them side by side. */
const waiting: ((renderer: Renderer) => Promise<void>)[] = [];
const idle: Renderer[] = [];
let busy = 0;
/** Files of all collections that are asked for and not read yet. */
let unread = 0;
/** In the development server, where the next text is read whenever its author saves it. */
let isOneKept = false;

const createRenderer = (): Renderer => createProcessWorker('publication/load/render-worker.ts');

/**
 * Starts a renderer, if there is none, before it is known whether there is anything to read: it takes half a second to load.
 *
 * @returns A function that ends what was not used, unless one is kept.
 */
export function warmUpWorkers(): () => void {
  if (busy + idle.length === 0) {
    const renderer = createRenderer();
    renderer.start();
    idle.push(renderer);
  }
  return () => {
    if (!isOneKept) endIdleWorkers();
  };
}

/** Keeps a process that has nothing left to read, so that a text that is saved need not wait until another one has loaded. */
export function keepOneWorker(): void {
  isOneKept = true;
}

/** Ends processes that read nothing now: they have read the settings as they were when they started. */
export function endIdleWorkers(): void {
  for (const renderer of idle.splice(0)) renderer.end();
}

/**
 * Reads and renders files in as many processes as are worth starting, up to the number of processors.
 *
 * @returns The result of each, in their order.
 * @throws Error if a process ended before its work was done.
 */
export async function readContentFiles(tasks: readonly ReadTask[]): Promise<ReadResult[]> {
  let done = 0;
  unread += tasks.length;
  const work: Promise<ReadResult[]>[] = [];
  for (let start = 0; start < tasks.length; start += BATCH) {
    const batch = tasks.slice(start, start + BATCH);
    const { promise, resolve, reject } = Promise.withResolvers<ReadResult[]>();
    work.push(promise);
    const read = async (renderer: Renderer) => {
      const results = await renderer.do(batch).finally(() => {
        unread -= batch.length;
      });
      if (results.length < batch.length) throw new Error(`there is no result for ${batch.at(-1)?.file}`);
      done += batch.length;
      if (batch[0]?.collection === 'articles')
        reportProgress({ what: 'texts read', done, total: tasks.length });
      return results;
    };
    waiting.push((renderer) => read(renderer).then(resolve, reject));
  }
  while (
    waiting.length > 0 &&
    (busy === 0 || unread > busy * WORTH_A_PROCESS) &&
    busy < availableParallelism()
  )
    void workThrough(idle.pop() ?? createRenderer());
  return (await Promise.all(work)).flat();
}

async function workThrough(renderer: Renderer): Promise<void> {
  busy += 1;
  const readAll = async () => {
    for (let read = waiting.shift(); read; read = waiting.shift()) await read(renderer);
  };
  // Twice, so that the renderer has its next batch while the results of the last one are taken in here.
  await Promise.all([readAll(), readAll()]);
  busy -= 1;
  if (isOneKept && busy + idle.length === 0) idle.push(renderer);
  else renderer.end();
}
