import { type ChangeObject, diffArrays, diffWords } from 'diff';
import type { RecordedPassage } from './entry.ts';

/** A place where a text changed: the passages that stood there and those that stand there now. */
export interface PassageChange {
  before: RecordedPassage[];
  after: RecordedPassage[];
}

/**
 * Where two texts differ, in reading order.
 *
 * @param before The passages before; one that is unchanged must be the same object in `after`.
 */
export function findChanges(
  before: readonly RecordedPassage[],
  after: readonly RecordedPassage[],
): PassageChange[] {
  const found: PassageChange[] = [];
  let open: PassageChange | undefined;
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { before: [], after: [] };
      found.push(open);
    }
    (removed ? open.before : open.after).push(...value);
  }
  return found;
}

/** The words of a change in order, each stretch kept, added or removed. */
export function diffPassageWords({ before, after }: PassageChange): ChangeObject<string>[] {
  const text = (passages: readonly RecordedPassage[]) => passages.map(({ text }) => text).join('\n\n');
  return diffWords(text(before), text(after));
}
