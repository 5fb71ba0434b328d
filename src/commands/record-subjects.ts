import { listRecordedSubjects } from '../publication/recorded-subjects.ts';
import { selectPublicSubjects } from '../publication/subjects.ts';
import type { History } from '../record/history.ts';
import {
  createSubjectEntry,
  nameSubject,
  type PublishedSubject,
  SUBJECT_KINDS,
  subjectRecordPath,
} from '../record/published-subject.ts';
import { appendEntry } from '../record/record-file.ts';
import { BLANK_MARK } from './check/find-blanks.ts';
import type { CommandContext } from './command.ts';
import { readSound } from './grow-record.ts';
import type { FileChange } from './journal.ts';
import type { WholePublication } from './read-collections.ts';
import { formatInstant, readBook, refuseSecondRecord } from './record-files.ts';

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
    recorded: readBook(context).addresses,
  });
  const seen = {
    people: selectPublicSubjects(people, use('authors')),
    topics: selectPublicSubjects(topics, use('topics')),
  };
  return listRecordedSubjects({ ...seen, pages }, context.folder);
}

/**
 * Reads the records of people, topics and policies, by name.
 *
 * @throws Error if one cannot be read.
 */
export function readSubjectHistories({ files, folder }: CommandContext): Map<string, History> {
  return new Map(
    SUBJECT_KINDS.flatMap((kind) =>
      files
        .list(`record/${kind}`)
        .files.filter((file) => file.endsWith('.jsonl'))
        .map((file) => {
          const name = nameSubject({ kind, id: file.replace(/\.jsonl$/, '') });
          const path = subjectRecordPath(name);
          return [name, readSound(`${folder}/${path}`, files.read(path) ?? '')] as const;
        }),
    ),
  );
}

/** Returns true for a page that is still to be filled in: nothing is promised yet. */
const hasBlanks = ({ passages }: PublishedSubject) => passages.some(({ text }) => text.includes(BLANK_MARK));

/**
 * Begins the records of the people, topics and policies that readers can see and that have none.
 *
 * @throws CommandRefusal if one had a record that is gone.
 */
export function beginSubjects(context: CommandContext, sources: SubjectSources): FileChange[] {
  return listPublicSubjects(context, sources).flatMap((subject) => {
    const write = subjectRecordPath(nameSubject(subject));
    if (context.files.exists(write) || hasBlanks(subject)) return [];
    refuseSecondRecord(context, write, subject.path);
    return [{ write, text: appendEntry('', createSubjectEntry(subject, formatInstant(context.now))) }];
  });
}
