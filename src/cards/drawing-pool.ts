import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

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
let workers: ChildProcess[] | undefined;
let count = 0;

/**
 * The PNG of a card, drawn by another process: a picture takes 30 ms, and a build of a large archive draws thousands, so that
 * all processors should. Not on threads: there the library keeps the memory of every picture, 3 GB for a thousand.
 * Processes begin with the first card; idle ones do not keep ours alive, and end with it.
 */
export function drawElsewhere(svg: string): Promise<Buffer> {
  workers ??= Array.from({ length: availableParallelism() }, begin);
  const number = count++;
  const worker = workers[number % workers.length];
  return new Promise((resolve, reject) => {
    asked.set(number, { resolve, reject });
    // While a card is awaited the process must not end, even if nothing else keeps it.
    worker?.ref();
    worker?.channel?.ref();
    worker?.send({ number, svg } satisfies DrawingTask);
  });
}

function begin(): ChildProcess {
  // By its place in the project: the bundler moves this module.
  const path = join(process.cwd(), 'src/cards/drawing-worker.ts');
  const worker = fork(path, { serialization: 'advanced', execArgv: [] });
  worker.on('message', ({ number, png, failure }: Drawn) => {
    const waiting = asked.get(number);
    asked.delete(number);
    if (asked.size === 0) for (const one of workers ?? []) idle(one);
    if (png) waiting?.resolve(Buffer.from(png));
    else waiting?.reject(new Error(failure));
  });
  worker.on('exit', () => {
    for (const { reject } of asked.values()) reject(new Error('the process that draws cards ended'));
    asked.clear();
    workers = undefined;
  });
  idle(worker);
  return worker;
}

function idle(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}
