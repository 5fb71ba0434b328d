import type { History, Revision } from '../record/history.ts';
import { diffPassageWords, findChanges, type PassageChange } from '../record/passage-changes.ts';

/** A span of words in a changed passage. */
interface TextSpan {
  text: string;
  change: 'unchanged' | 'added' | 'removed';
}

/** A revision as readers may see it: when it was made, and each changed place word by word. */
export interface RevisionSpans {
  at: string;
  places: TextSpan[][];
}

/**
 * Compares the text before and after every revision that readers were told about, by the date of its note.
 */
export function buildRevisionSpans(history: History | undefined): Map<string, RevisionSpans> {
  const announced = (history?.revisions ?? []).filter(({ note }) => note !== undefined);
  return new Map(
    announced.map((revision) => [revision.at, { at: revision.at, places: compareTexts(revision) }]),
  );
}

function compareTexts({ before, after }: Revision): TextSpan[][] {
  return findChanges(before, after).map((change: PassageChange) =>
    diffPassageWords(change).map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'unchanged',
    })),
  );
}
