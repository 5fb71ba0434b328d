import { readListed } from '../publication/content-files.ts';
import { listRecordedSubjects } from '../publication/recorded-subjects.ts';
import { selectPublicSubjects } from '../publication/subjects.ts';
import { readAddressBook } from '../record/address-book.ts';
import { type History, readHistory } from '../record/history.ts';
import {
  createSubjectEntry,
  locateSubjectRecord,
  nameSubject,
  type PublishedSubject,
  SUBJECT_KINDS,
} from '../record/published-subject.ts';
import { appendEntry, type Flaw, isRecordFile, readRecordedId } from '../record/record-file.ts';
import { BLANK_MARK } from './check/find-blanks.ts';
import type { CommandContext } from './command.ts';
import type { FileChange } from './journal.ts';
import type { WholePublication } from './read-collections.ts';
import { addressBookPath, formatInstant, refuseSecondRecord } from './record-files.ts';

/** What decides which people and topics readers can see. */
export type SubjectSources = Pick<WholePublication, 'people' | 'topics' | 'pages' | 'waiting'> & {
  articles: readonly { authors: readonly string[]; topics: readonly string[] }[];
};

/** Lists the people, topics and policies that readers can see, as the record has them. */
export function listPublicSubjects(context: CommandContext, sources: SubjectSources): PublishedSubject[] {
  const { people, topics, pages, articles, waiting } = sources;
  const use = (kind: 'authors' | 'topics') => ({
    published: new Set(articles.flatMap((article) => article[kind])),
    waiting: new Set(waiting.flatMap((article) => article[kind])),
    recorded: readAddressBook(addressBookPath, context.files.read(addressBookPath) ?? '').addresses,
  });
  const seen = {
    people: selectPublicSubjects(people, use('authors')),
    topics: selectPublicSubjects(topics, use('topics')),
  };
  return listRecordedSubjects({ ...seen, pages }, context.folder);
}

/** The records of people, topics and policies. */
export interface SubjectRecords {
  /** By name. */
  sound: Map<string, History>;
  /** Those that cannot be read. */
  broken: { file: string; flaw: Flaw }[];
}

/** Reads the records of people, topics and policies. */
export function readSubjectRecords({ files, folder }: CommandContext): SubjectRecords {
  const records: SubjectRecords = { sound: new Map(), broken: [] };
  for (const kind of SUBJECT_KINDS) {
    for (const file of files.list(`record/${kind}`).files.filter(isRecordFile)) {
      const name = nameSubject({ kind, id: readRecordedId(file) });
      const path = locateSubjectRecord(name);
      const history = readHistory(`${folder}/${path}`, readListed(files, path));
      if ('flaw' in history) records.broken.push(history);
      else records.sound.set(name, history);
    }
  }
  return records;
}

/** Reads those that can be read, by name; what is wrong with others is told by the check. */
export const readSubjectHistories = (context: CommandContext): Map<string, History> =>
  readSubjectRecords(context).sound;

/** Returns true for a page that is still to be filled in: nothing is promised yet. */
const hasBlanks = ({ passages }: PublishedSubject) => passages.some(({ text }) => text.includes(BLANK_MARK));

/**
 * Begins the records of the people, topics and policies that readers can see and that have none.
 *
 * @throws CommandRefusal if one had a record that is gone.
 */
export function beginSubjects(context: CommandContext, sources: SubjectSources): FileChange[] {
  return listPublicSubjects(context, sources).flatMap((subject) => {
    const write = locateSubjectRecord(nameSubject(subject));
    if (context.files.exists(write) || hasBlanks(subject)) return [];
    refuseSecondRecord(context, write, subject.path);
    return [{ write, text: appendEntry('', createSubjectEntry(subject, formatInstant(context.now))) }];
  });
}
