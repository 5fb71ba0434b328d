import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSettled } from '../runtime/file-stamp.ts';
import { listFolder, lookAt } from '../runtime/list-folder.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { type AddressBook, readAddressBook } from './address-book.ts';
import { CachedHistory, type HistorySummary, summarizeHistory } from './cached-history.ts';
import { type History, readHistory } from './history.ts';
import { nameSubject, SUBJECT_KINDS } from './published-subject.ts';
import { type Flaw, isRecordFile, readRecordedId } from './record-file.ts';
import { INDEX_FOLDER, type RecordIndex, readIndex } from './record-index.ts';

/** The whole record of a publication. A broken record of an article is listed with its flaw. */
export interface Records {
  records: (History | { file: string; flaw: Flaw })[];
  /** By slug, a digest of every byte of the record and of its file name. */
  digests: Map<string, string>;
  /**
   * The same digests by the state of each file on the disk; a file in the same state need not be read again.
   */
  known: Map<string, string>;
  /** The records of people, topics and policies, by name; see `nameSubject`. */
  subjects: Map<string, History>;
  /** What is wrong with others of them. */
  brokenSubjects: { file: string; flaw: Flaw }[];
  book: AddressBook;
  index: RecordIndex;
}

/** The result of an earlier reading. */
export interface KnownRecords {
  /** By digest. */
  summaries: ReadonlyMap<string, HistorySummary>;
  /** Digests by the state of each file, as in `Records`. */
  known: ReadonlyMap<string, string>;
}

/**
 * Reads the record of a publication.
 *
 * @param content The content folder. Without a record in it, the result is empty.
 * @param before An earlier reading; a record that it knows is parsed only when its words are needed.
 */
export function readRecords(
  content: string,
  before: KnownRecords = { summaries: new Map(), known: new Map() },
): Records {
  const folder = join(content, 'record');
  const articles = join(folder, 'articles');
  const names = listFolder(articles).files.filter(isRecordFile);
  const addresses = join(folder, 'addresses.txt');
  const digests = new Map<string, string>();
  const known = new Map<string, string>();
  const began = Date.now();
  const read = (name: string) => {
    const path = join(articles, name);
    const file = nameInProject(path);
    const look = lookAt(path);
    if (!look) throw new Error(`${file} was just there and is gone; run the command again`);
    const stamp = `${file} ${look.stamp}`;
    const digest = before.known.get(stamp) ?? digestFile(file, readFileSync(path));
    if (isSettled(look.changed, began)) known.set(stamp, digest);
    digests.set(readRecordedId(name), digest);
    const readComplete = () => readUnchanged({ path, file, digest });
    const summary = before.summaries.get(digest);
    if (summary) return new CachedHistory(summary, () => requireSound(readComplete()));
    const history = readComplete();
    if ('flaw' in history) return history;
    // Reading it again when its words are needed costs less than holding the words of all records.
    return new CachedHistory(summarizeHistory(history), () => requireSound(readComplete()));
  };
  const subjects = readSubjectRecords(folder);
  const indexFolder = join(content, INDEX_FOLDER);
  const indexFiles = listFolder(indexFolder).files.filter((name) => name.endsWith('.txt'));
  return {
    records: names.map(read),
    ...subjects,
    index: readIndex(
      indexFiles.map((name) => {
        const path = join(indexFolder, name);
        return { file: nameInProject(path), text: readFileSync(path, 'utf8') };
      }),
    ),
    digests,
    known,
    book: readAddressBook(
      nameInProject(addresses),
      existsSync(addresses) ? readFileSync(addresses, 'utf8') : '',
    ),
  };
}

/**
 * Recalls the record of an article that an earlier reading knows.
 *
 * @param path Its file, absolute.
 * @returns Its history, whose words are read when they are needed, and its digest; undefined if the file is not in the state that it
 *   was read in, or was broken.
 */
export function recallRecord(
  path: string,
  { known, summaries }: KnownRecords,
): { history: History; digest: string } | undefined {
  const look = lookAt(path);
  const file = nameInProject(path);
  const digest = look && known.get(`${file} ${look.stamp}`);
  const summary = digest && summaries.get(digest);
  if (!summary) return undefined;
  return {
    digest,
    history: new CachedHistory(summary, () => requireSound(readUnchanged({ path, file, digest }))),
  };
}

/** @throws Error if a record is not the one that has this digest. */
function readUnchanged({ path, file, digest }: { path: string; file: string; digest: string }) {
  const bytes = readFileSync(path);
  if (digestFile(file, bytes) !== digest) throw new Error(`${file} was changed meanwhile; build again`);
  return readHistory(file, bytes.toString('utf8'));
}

/** Reads the records of people, topics and policies; they are few and short. */
function readSubjectRecords(folder: string): Pick<Records, 'subjects' | 'brokenSubjects'> {
  const read = SUBJECT_KINDS.flatMap((kind) =>
    listFolder(join(folder, kind))
      .files.filter(isRecordFile)
      .map((name) => {
        const path = join(folder, kind, name);
        const history = readHistory(nameInProject(path), readFileSync(path, 'utf8'));
        return { name: nameSubject({ kind, id: readRecordedId(name) }), history };
      }),
  );
  return {
    subjects: new Map(
      read.flatMap(({ name, history }) => ('flaw' in history ? [] : [[name, history] as const])),
    ),
    brokenSubjects: read.flatMap(({ history }) => ('flaw' in history ? history : [])),
  };
}

function digestFile(file: string, bytes: Buffer): string {
  return createHash('sha256').update(file).update('\0').update(bytes).digest('base64url');
}

/** Lists the records that could be read. */
export function listSoundHistories({ records }: Pick<Records, 'records'>): History[] {
  return records.flatMap((record) => ('flaw' in record ? [] : record));
}

function requireSound(history: ReturnType<typeof readHistory>): History {
  if ('flaw' in history) throw new Error(`${history.file} ${history.flaw.wrong}`);
  return history;
}
