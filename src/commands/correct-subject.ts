import { TEXT_REVISION_KINDS, type TextRevisionKind } from '../record/entry.ts';
import { findChanges } from '../record/passage-changes.ts';
import {
  createSubjectRevision,
  locateSubjectRecord,
  nameSubject,
  SUBJECT_KINDS,
} from '../record/published-subject.ts';
import { isSamePassage } from '../record/published-text.ts';
import { appendEntry } from '../record/record-file.ts';
import { explainNoTypo } from '../record/typo-rules.ts';
import { site } from '../site.ts';
import { type CommandContext, CommandRefusal, type Plan } from './command.ts';
import { indexRecords } from './index-records.ts';
import { formatChange } from './print-change.ts';
import { readWholePublication } from './read-collections.ts';
import { recordAddresses } from './record-addresses.ts';
import { formatInstant, refuseWrongClock } from './record-files.ts';
import { listPublicSubjects } from './record-subjects.ts';
import { readSound } from './upgrade-record.ts';

/** Returns true for the name of a person, a topic or a page, as `correct` takes it: `people/jane-doe`. */
export const isSubjectName = (name: string): boolean =>
  SUBJECT_KINDS.some((kind) => name.startsWith(`${kind}/`));

/** Plans that a change of a name, a standing disclosure or a policy is recorded and told to readers. */
export function planSubjectCorrection(
  context: CommandContext,
  name: string,
  { kind, note }: { kind: unknown; note: string | undefined },
): Plan {
  const { files, folder, now } = context;
  const others = readWholePublication(context);
  const subject = listPublicSubjects(context, others).find((one) => nameSubject(one) === name);
  if (!subject) {
    throw new CommandRefusal(
      `${name} is nothing that is recorded: recorded are people and topics that readers can see, and the pages standards and privacy.`,
    );
  }
  const path = locateSubjectRecord(name);
  const text = files.read(path);
  if (text === undefined)
    throw new CommandRefusal(`${name} has no record yet. To begin it: npm run record -- --adopt`);
  const history = readSound(`${folder}/${path}`, text);
  refuseWrongClock(history, now);
  const { at, kind: known } = chooseKind(kind, note, now);
  const published = new Map(history.passages.map((passage) => [passage.id, passage]));
  const current = subject.passages.map((passage) => {
    const recorded = published.get(passage.id);
    return recorded && isSamePassage(recorded, passage) ? recorded : passage;
  });
  const changes = findChanges(history.passages, current);
  if (changes.length === 0)
    throw new CommandRefusal(`Nothing of ${name} that is recorded differs from what was published.`);
  const more = known === 'typo' ? explainNoTypo(changes, site.language) : undefined;
  if (more)
    throw new CommandRefusal(`That is more than a slip of the keyboard: ${more}. Choose another kind.`);
  const entry = createSubjectRevision(history, subject, { at, kind: known, note });
  const { articles, waiting, ...collections } = others;
  const written = { write: path, text: appendEntry(text, entry) };
  return {
    report: [
      ...changes.map((change) => `${formatChange(change).lines}\n`),
      note ? `Readers are told under /corrections/: ${note}` : 'Readers find it with the other changes.',
    ],
    question: `Record this ${known} of ${name}?`,
    changes: indexRecords(context, [
      written,
      ...recordAddresses(context, [{ collections, articles, waiting }]).changes,
    ]),
    done: 'Recorded.',
  };
}

/**
 * Returns the kind of change that an editor names, and the instant of it.
 *
 * @throws CommandRefusal if the kind is unknown, or lacks a note that readers need.
 */
export function chooseKind(
  kind: unknown,
  note: string | undefined,
  now: Date,
): { at: string; kind: TextRevisionKind } {
  const known = TEXT_REVISION_KINDS.find((one) => one === kind);
  if (!known)
    throw new CommandRefusal(`Say what sort of change it is: --kind ${TEXT_REVISION_KINDS.join('|')}`);
  if (known !== 'typo' && !note)
    throw new CommandRefusal('Say what was changed and why, for readers: --note "…"');
  if (known === 'typo' && note)
    throw new CommandRefusal('A typo has no note: leave --note out, or choose another kind.');
  return { at: formatInstant(now), kind: known };
}
