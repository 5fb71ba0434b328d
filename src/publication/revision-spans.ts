import type { History, Revision } from '../record/history.ts';
import { diffPassageWords, findChanges, type PassageChange } from '../record/passage-changes.ts';

/** A stretch of words in a changed passage. */
export interface TextSpan {
  text: string;
  change: 'kept' | 'added' | 'removed';
}

/** What a reader may see of a revision: when, of what kind, and each changed place word by word. */
export interface RevisionSpans {
  at: string;
  places: TextSpan[][];
}

/** The revisions that readers are told of, by the instant that their note in `updates` bears. */
export function buildRevisionSpans(history: History | undefined): Map<string, RevisionSpans> {
  const told = (history?.revisions ?? []).filter(({ note }) => note !== undefined);
  return new Map(told.map((revision) => [revision.at, { at: revision.at, places: placesOf(revision) }]));
}

function placesOf({ before, after }: Revision): TextSpan[][] {
  return findChanges(before, after).map((change: PassageChange) =>
    diffPassageWords(change).map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'kept',
    })),
  );
}
