import { availableParallelism } from 'node:os';
import { createProcessWorker } from '../runtime/worker-pool.ts';

/**
 * resvg keeps the memory of a picture for the next one: to be given three megabytes anew twice for each card took a quarter of the
 * time of drawing it (https://microsoft.github.io/mimalloc/environment.html).
 */
const KEEP_MEMORY = { MIMALLOC_PURGE_DELAY: '-1' };

const workers = Array.from({ length: availableParallelism() }, () =>
  createProcessWorker<string, Uint8Array>('cards/drawing-worker.ts', KEEP_MEMORY),
);
let count = 0;

/**
 * Draws a card in another process and returns its PNG. A build of a large archive draws thousands of cards,
 * so all processors share the work. They are processes and not threads, because on threads resvg does not
 * give back the memory of its pictures: a thousand cards took 3 GB.
 *
 * @throws Error if the machine reports no processor.
 */
export async function drawInWorker(svg: string): Promise<Buffer> {
  const worker = workers[count++ % workers.length];
  if (!worker) throw new Error('the machine reports no processor, so no card can be drawn');
  return Buffer.from(await worker.do(svg));
}
