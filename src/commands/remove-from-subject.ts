import { readListed } from '../publication/content-files.ts';
import { eraseWords } from '../record/erase-words.ts';
import { replaceWords } from '../record/fold-words.ts';
import { createSubjectRevision, locateSubjectRecord, nameSubject } from '../record/published-subject.ts';
import { appendEntry } from '../record/record-file.ts';
import { type CommandContext, CommandRefusal, type Plan } from './command.ts';
import { findWordsElsewhere } from './find-words.ts';
import { indexRecords } from './index-records.ts';
import { planFiles } from './planned-files.ts';
import { describeOutOfReach, purgeTraces } from './purge-traces.ts';
import { readWholePublication } from './read-collections.ts';
import { recordAddresses } from './record-addresses.ts';
import { formatInstant, refuseWrongClock } from './record-files.ts';
import { listPublicSubjects } from './record-subjects.ts';
import { readSound } from './upgrade-record.ts';

/** What is removed, and what readers are told. */
export interface Removal {
  words: readonly string[];
  reason: string;
  /** What stands in the place of the words. */
  instead: string;
  /** Says of a text whether it holds the words, in any form. */
  holds: (text: string) => boolean;
}

/** Replaces all words of a removal in a source; `times` says how often they were found. */
export function clearWords(source: string, { words, instead }: Removal): { text: string; times: number } {
  let text = source;
  let times = 0;
  for (const phrase of words) {
    const replaced = replaceWords(text, phrase, instead);
    text = replaced.text;
    times += replaced.times;
  }
  return { text, times };
}

/**
 * Plans that words are removed from a person's name or disclosure, a topic's name or a policy, and from its record.
 *
 * @param name As in `people/jane-doe`.
 */
export function planSubjectRemoval(context: CommandContext, name: string, removal: Removal): Plan {
  const { files, folder, now } = context;
  const record = locateSubjectRecord(name);
  const source = [`${name}.yaml`, `${name}.mdx`].find((path) => files.exists(path));
  const text = files.read(record);
  if (source === undefined || text === undefined)
    throw new CommandRefusal(`${name} has no file or no record; see npm run remove -- --help`);
  const before = readSound(`${folder}/${record}`, text);
  refuseWrongClock(before, now);
  const cleared = clearWords(readListed(files, source), removal);
  const erased = eraseWords(text, removal.holds);
  if (cleared.times + erased.erased === 0)
    throw new CommandRefusal(`Neither ${folder}/${source} nor its record holds these words.`);
  const planned = { ...context, files: planFiles(files, [{ write: source, text: cleared.text }]) };
  const { articles, waiting, ...collections } = readWholePublication(planned);
  const sources = { ...collections, articles, waiting };
  const subject = listPublicSubjects(planned, sources).find((one) => nameSubject(one) === name);
  if (!subject) throw new CommandRefusal(`${name} is nothing that readers can see.`);
  if (removal.holds(cleared.text))
    throw new CommandRefusal(`${folder}/${source} still holds the words: take them out by hand there first.`);
  const after = readSound(before.file, erased.text);
  const change = { at: formatInstant(now), kind: 'removal' as const, note: removal.reason };
  return {
    report: [
      `${folder}/${source} and its record lose the words.`,
      ...findWordsElsewhere(context, removal.holds, [source, record]),
      '',
      ...describeOutOfReach(before.path, removal.holds(before.path)),
    ],
    question: `Remove these words from ${name}, for good?`,
    changes: indexRecords(context, [
      { write: source, text: cleared.text },
      { write: record, text: appendEntry(erased.text, createSubjectRevision(after, subject, change)) },
      ...recordAddresses(
        planned,
        [sources].map((site) => ({ ...site, collections })),
      ).changes,
    ]),
    done: 'Removed. Build and deploy now: npm run build',
    afterwards: purgeTraces,
  };
}
