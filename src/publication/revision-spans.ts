import { phrases } from '../languages/interface/publication-phrases.ts';
import type { RecordedPassage, RevisionKind } from '../record/entry.ts';
import type { History, Revision } from '../record/history.ts';
import {
  diffPassageWords,
  findChanges,
  findStructureChanges,
  type PassageChange,
} from '../record/passage-changes.ts';
import { printMarkChange } from '../record/print-mark-change.ts';

/** Components know the record by the publication only. */
export { findRevision } from '../record/history.ts';

/** A span of words in a changed passage. */
interface TextSpan {
  text: string;
  change: 'unchanged' | 'added' | 'removed';
}

/** A place that was changed: its words, and what changed beside them, in words. */
interface ChangedPlace {
  spans: TextSpan[];
  beside: string[];
}

/** A revision as readers may see it: when it was made, and each changed place word by word. */
export interface RevisionSpans {
  at: string;
  kind: RevisionKind;
  note?: string | undefined;
  /** The seal of its entry in the record. */
  seal: string;
  places: ChangedPlace[];
}

/**
 * Compares the text before and after every revision, oldest first. One in which no word changed, such as a new pull
 * quote, is left out. Of a removal, which took words from the record too, there is nothing to compare.
 */
export function buildRevisionSpans(history: History | undefined): RevisionSpans[] {
  return (history?.revisions ?? [])
    .filter(({ kind }) => kind !== 'addresses')
    .map((revision) => {
      const { at, kind, note, seal } = revision;
      return { at, kind, note, seal, places: kind === 'removal' ? [] : compareTexts(revision) };
    });
}

function compareTexts({ before, after }: Revision): ChangedPlace[] {
  return findChanges(before, after).map((change: PassageChange) => ({
    spans: diffPassageWords({
      before: change.before.map(showErased),
      after: change.after.map(showErased),
    }).map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'unchanged',
    })),
    beside: findStructureChanges(change).map((one) => printMarkChange(one, phrases.structure)),
  }));
}

/** Words that were removed from the record are shown as removed. */
function showErased(passage: RecordedPassage): RecordedPassage {
  return passage.isErased ? { ...passage, text: phrases.article.erased } : passage;
}
