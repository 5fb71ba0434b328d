import type { RecordedPassage } from './entry.ts';
import { findRevision, type History, type Revision } from './history.ts';

/**
 * Returns when words were printed that a correction took away: when the piece was published, or when the change was made that
 * put them in. Of a correction from before the record, only the first is known.
 */
export function findErrorSince(
  history: Pick<History, 'published' | 'versions' | 'revisions'>,
  announced: { date: string; kind: string; note: string },
): string {
  const { published, versions } = history;
  // The words of a record are read from the disk, and most records have no such correction.
  if (!findRevision(versions, announced)) return published;
  const { revisions } = history;
  const correction = findRevision(revisions, announced);
  if (!correction) return published;
  const earlier = revisions.slice(0, revisions.indexOf(correction));
  const gone = correction.before.filter((passage) => !correction.after.includes(passage));
  const [first] = gone.map((passage) => findPrinted(passage, earlier) ?? published).toSorted(compareTimes);
  return first ?? published;
}

/** Passages that stayed as they were are the same objects in every revision. */
function findPrinted(passage: RecordedPassage, revisions: readonly Revision[]): string | undefined {
  return revisions.findLast(({ before, after }) => after.includes(passage) && !before.includes(passage))?.at;
}

const compareTimes = (one: string, other: string): number => Date.parse(one) - Date.parse(other);
