import { availableParallelism } from 'node:os';
import { createProcessWorker } from '../runtime/worker-pool.ts';

const workers = Array.from({ length: availableParallelism() }, () =>
  createProcessWorker<string, Uint8Array>('cards/drawing-worker.ts'),
);
let count = 0;

/**
 * The PNG of a card, drawn by another process: a picture takes 30 ms, and a build of a large archive draws thousands, so that
 * all processors should. Not on threads: there the library keeps the memory of every picture, 3 GB for a thousand.
 */
export async function drawInWorker(svg: string): Promise<Buffer> {
  const worker = workers[count++ % workers.length];
  if (!worker) throw new Error('there is no processor to draw on');
  return Buffer.from(await worker.do(svg));
}
