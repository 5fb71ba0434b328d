import { type Change, changes, wordChanges } from '../record/passage-changes.ts';
import type { History, Revision } from '../record/history.ts';

/** A stretch of words in a changed passage. */
export interface Stretch {
  text: string;
  change: 'kept' | 'added' | 'removed';
}

/** What a reader may see of a revision: when, of what kind, and each changed place word by word. */
export interface PrintedRevision {
  at: string;
  places: Stretch[][];
}

/** The revisions that readers are told of, by the instant that their note in `updates` bears. */
export function printedRevisions(history: History | undefined): Map<string, PrintedRevision> {
  const told = (history?.revisions ?? []).filter(({ note }) => note !== undefined);
  return new Map(told.map((revision) => [revision.at, { at: revision.at, places: placesOf(revision) }]));
}

function placesOf({ before, after }: Revision): Stretch[][] {
  return changes(before, after).map((change: Change) =>
    wordChanges(change).map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'kept',
    })),
  );
}
