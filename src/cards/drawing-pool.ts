import { availableParallelism } from 'node:os';
import { createProcessWorker } from '../runtime/worker-pool.ts';

/**
 * resvg keeps the memory of a picture for the next one: to be given three megabytes anew twice for each card took a quarter of the
 * time of drawing it (https://microsoft.github.io/mimalloc/environment.html).
 */
const KEEP_MEMORY = { MIMALLOC_PURGE_DELAY: '-1' };

/** Each with the number of cards that wait for it. */
const drawers = Array.from({ length: availableParallelism() }, () => ({
  worker: createProcessWorker<string, Uint8Array>('cards/drawing-worker.ts', KEEP_MEMORY),
  waiting: 0,
}));

/** Cards for which another process is worth starting: a new article has two, and a process takes longer to load than to draw many. */
const WORTH_A_PROCESS = 2;

/**
 * Draws a card in another process and returns its PNG. A build of a large archive draws thousands of cards,
 * so all processors share the work. They are processes and not threads, because on threads resvg does not
 * give back the memory of its pictures: a thousand cards took 3 GB.
 *
 * @throws Error if the machine reports no processor.
 */
export async function drawInWorker(svg: string): Promise<Buffer> {
  const free = drawers.find(({ waiting }) => waiting < WORTH_A_PROCESS);
  const drawer = free ?? drawers.toSorted((one, other) => one.waiting - other.waiting)[0];
  if (!drawer) throw new Error('the machine reports no processor, so no card can be drawn');
  drawer.waiting += 1;
  try {
    return Buffer.from(await drawer.worker.do(svg));
  } finally {
    drawer.waiting -= 1;
  }
}
