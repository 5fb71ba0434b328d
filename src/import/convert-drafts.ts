import { availableParallelism } from 'node:os';
import { createProcessWorker } from '../runtime/worker-pool.ts';
import { type Conversion, type DraftResult, tryToConvert } from './convert-draft.ts';
import type { ConvertTask } from './convert-worker.ts';
import type { Draft } from './draft.ts';

/** Drafts handed over at once: about 200 ms of work. */
const BATCH = 20;

/** Fewer than these are done here: a process of our own takes a second to begin. */
const FEW = 60;

/**
 * Converts drafts in as many processes as there are processors.
 *
 * @param each Called with every draft as it is done, in no order.
 */
export async function convertDrafts(
  drafts: readonly Draft[],
  conversion: Conversion,
  each: (done: DraftResult, count: number) => void,
): Promise<void> {
  let count = 0;
  const finish = (done: DraftResult) => {
    count += 1;
    each(done, count);
  };
  if (drafts.length < FEW) {
    for (const draft of drafts) finish(tryToConvert(draft, conversion));
    return;
  }
  const batches: (readonly Draft[])[] = [];
  for (let start = 0; start < drafts.length; start += BATCH) batches.push(drafts.slice(start, start + BATCH));
  const work = async () => {
    const worker = createProcessWorker<ConvertTask, DraftResult[]>('import/convert-worker.ts');
    let isFirst = true;
    const next = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const task = { drafts: batch, ...(isFirst && { conversion }) };
        isFirst = false;
        for (const done of await worker.do(task)) finish(done);
      }
    };
    try {
      // It has the next batch at hand while we take in its answers.
      await Promise.all([next(), next()]);
    } finally {
      worker.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), batches.length) }, work));
}
