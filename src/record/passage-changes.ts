import { type ChangeObject, diffArrays, diffWords } from 'diff';
import type { RecordedPassage } from './entry.ts';
import { findMarkChanges, type MarkChange } from './mark-changes.ts';

/** A place where a text changed: the passages that were there before, and those that are there now. */
export interface PassageChange {
  before: RecordedPassage[];
  after: RecordedPassage[];
}

/**
 * Finds the places where two texts differ, in reading order.
 *
 * @param before The passages before. A passage counts as unchanged only if it is the same object in `after`.
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

/** Compares the words of a change. Each span of the result is unchanged, added or removed. */
export function diffPassageWords({ before, after }: PassageChange): ChangeObject<string>[] {
  const text = (passages: readonly RecordedPassage[]) => passages.map(({ text }) => text).join('\n\n');
  return diffWords(text(before), text(after));
}

/** Finds what a change does beside the words: raised and struck letters, links, levels, pictures. */
export function findStructureChanges({ before, after }: PassageChange): MarkChange[] {
  return after.flatMap((passage, index) => {
    const same = before.find(({ id }) => id === passage.id) ?? before[index];
    return same && !same.isErased ? findMarkChanges(same, passage) : [];
  });
}
