import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A card to draw, by its number in the order of asking. */
export interface DrawingTask {
  number: number;
  svg: string;
}

export interface Drawn {
  number: number;
  png?: Uint8Array;
  /** Why it could not be drawn. */
  failure?: string;
}

interface Asked {
  resolve: (png: Buffer) => void;
  reject: (reason: Error) => void;
}

const asked = new Map<number, Asked>();
let workers: Worker[] | undefined;
let count = 0;

/**
 * The PNG of a card, drawn on another thread: a picture takes 30 ms, and a build of a large archive draws thousands, so
 * that all processors should. Threads begin with the first card; idle ones do not keep the process alive.
 */
export function drawElsewhere(svg: string): Promise<Buffer> {
  workers ??= Array.from({ length: availableParallelism() }, begin);
  const number = count++;
  const worker = workers[number % workers.length];
  return new Promise((resolve, reject) => {
    asked.set(number, { resolve, reject });
    // While a card is awaited the process must not end, even if nothing else keeps it.
    worker?.ref();
    worker?.postMessage({ number, svg } satisfies DrawingTask);
  });
}

function begin(): Worker {
  // By its place in the project: the bundler moves this module.
  const worker = new Worker(join(process.cwd(), 'src/cards/drawing-worker.ts'));
  worker.on('message', ({ number, png, failure }: Drawn) => {
    const waiting = asked.get(number);
    asked.delete(number);
    if (asked.size === 0) for (const idle of workers ?? []) idle.unref();
    if (png) waiting?.resolve(Buffer.from(png));
    else waiting?.reject(new Error(failure));
  });
  worker.on('error', (error) => {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
    workers = undefined;
  });
  worker.unref();
  return worker;
}
