import type { NewEntry, RevisionKind } from './entry.ts';
import type { History } from './history.ts';
import { beginText, reviseText } from './new-entries.ts';
import type { TextPassage } from './published-text.ts';

/** What stands around the articles and is printed with them: names and standing disclosures, and the policies. */
export const SUBJECT_KINDS = ['people', 'topics', 'pages'] as const;
type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A person, a topic or a policy as the record sees it. */
export interface PublishedSubject {
  kind: SubjectKind;
  id: string;
  path: string;
  /** Its source, as problems name it. */
  file: string;
  /** What may not change in silence; each field has an id that begins with an @. */
  passages: readonly TextPassage[];
}

/** Returns the name by which the commands and the record know a subject: `people/jane-doe`. */
export const nameSubject = ({ kind, id }: Pick<PublishedSubject, 'kind' | 'id'>): string => `${kind}/${id}`;

/** Returns the path of a subject's record, below the content folder. */
export const locateSubjectRecord = (name: string): string => `record/${name}.jsonl`;

/** Creates the first entry of a subject's record: as it is on that day. */
export const createSubjectEntry = ({ path, passages }: PublishedSubject, at: string): NewEntry =>
  beginText(passages, { at, path, written: at });

/** Creates the entry for a change of a subject. */
export const createSubjectRevision = (
  history: History,
  { passages }: PublishedSubject,
  change: { at: string; kind: RevisionKind; note?: string | undefined },
): NewEntry => reviseText(history, passages, change);
