import { serveTasks } from '../runtime/worker-pool.ts';
import { type Conversion, type DraftResult, tryToConvert } from './convert-draft.ts';
import type { Draft } from './draft.ts';

/** What is converted, and at first with what. */
export interface ConvertTask {
  conversion?: Conversion;
  drafts: readonly Draft[];
}

let conversion: Conversion | undefined;

/** Converts drafts apart from the command. */
serveTasks((task: ConvertTask): DraftResult[] => {
  conversion = task.conversion ?? conversion;
  const current = conversion;
  if (!current) throw new Error('no conversion was given');
  return task.drafts.map((draft) => tryToConvert(draft, current));
});
