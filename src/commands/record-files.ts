import { readListed } from '../publication/content-files.ts';
import type { KnownCommits } from '../publication/known-record.ts';
import { type AddressBook, readAddressBook } from '../record/address-book.ts';
import { type History, readHistory } from '../record/history.ts';
import { type Flaw, isRecordFile, locateRecord, readRecordedId } from '../record/record-file.ts';
import { INDEX_FOLDER, readIndex } from '../record/record-index.ts';
import { findRecordedPath, PATH_START } from '../record/recorded-path.ts';
import type { KnownRecord } from '../record/verify-index.ts';
import { reportFlaw } from '../record/verify-record.ts';
import { ContentError } from '../runtime/problem.ts';
import { type CommandContext, CommandRefusal } from './command.ts';
import type { FileStore } from './file-store.ts';

export const addressBookPath = 'record/addresses.txt';

/** Reads the address of an article that has a record; see `findRecordedPath`. */
export const readRecordedPath = (files: FileStore, slug: string): string | undefined =>
  findRecordedPath(slug, files.readStart(locateRecord(slug), PATH_START), () =>
    files.read(locateRecord(slug)),
  );

/** Reads every record, of those that the last build knows only what is asked of them. A broken one is returned with what is wrong in it. */
export function readAllRecords(context: CommandContext): (History | { file: string; flaw: Flaw })[] {
  return context.files
    .list('record/articles')
    .files.filter(isRecordFile)
    .map(readRecordedId)
    .map((slug) => {
      const known = context.files.findKnownRecord?.(slug);
      if (known) return known.history;
      const path = locateRecord(slug);
      return readHistory(`${context.folder}/${path}`, readListed(context.files, path));
    });
}

/**
 * Reads the record of one article, with the text to which an entry can be appended.
 *
 * @returns undefined if the article has no record.
 * @throws ContentError if the record is broken.
 */
export function readRecordOf(
  context: CommandContext,
  slug: string,
): { history: History; text: string } | undefined {
  const text = context.files.read(locateRecord(slug));
  if (text === undefined || text === '') return undefined;
  const history = readHistory(`${context.folder}/${locateRecord(slug)}`, text);
  if (!('flaw' in history)) {
    refuseWrongClock(history, context.now);
    return { history, text };
  }
  throw new ContentError([reportFlaw(history.file, history.flaw)]);
}

/** Entries are written one after another: a clock before the last one is wrong, and would write a false date. */
export function refuseWrongClock({ file, writtenAt }: History, now: Date): void {
  if (writtenAt === undefined || Date.parse(writtenAt) <= now.getTime()) return;
  throw new CommandRefusal(
    `The clock says ${formatInstant(now)}, but ${file} has an entry of ${writtenAt}. Set the clock (or SITE_NOW) right first.`,
  );
}

/**
 * Reads the record of an article that must be published.
 *
 * @throws CommandRefusal if the article has no record or was withdrawn.
 */
export function requireRecordOf(context: CommandContext, slug: string): { history: History; text: string } {
  const record = readRecordOf(context, slug);
  if (!record) {
    throw new CommandRefusal(
      `${slug} has no record: it was not published. To publish it: npm run publish -- ${slug}`,
    );
  }
  const { withdrawn } = record.history;
  if (withdrawn)
    throw new CommandRefusal(`${slug} was withdrawn on ${withdrawn.at.slice(0, 10)}; its address says so.`);
  return record;
}

export function readBook({ files, folder }: CommandContext): AddressBook {
  const book = readAddressBook(`${folder}/${addressBookPath}`, files.read(addressBookPath) ?? '');
  const [flaw] = book.flaws;
  if (!flaw) return book;
  throw new CommandRefusal(
    `${book.file}:${flaw.line}: the address book ${flaw.wrong}. First of all: ${flaw.todo}`,
  );
}

/** Reads the index of the record, and what earlier states of it said. */
export function readKnownRecord({ files, folder, readEarlier }: CommandContext): KnownRecord {
  const names = files.list(INDEX_FOLDER).files.filter((name) => name.endsWith('.txt'));
  const index = readIndex(
    names.map((name) => ({
      file: `${folder}/${INDEX_FOLDER}/${name}`,
      text: readListed(files, `${INDEX_FOLDER}/${name}`),
    })),
  );
  const earlier: KnownCommits = readEarlier?.() ?? { claims: [], addresses: [] };
  return { index, ...earlier };
}

/**
 * Refuses to begin a record where one was begun before: it would hide what was published then.
 *
 * @param record The file of the record, below the content folder.
 * @param path The address of what is recorded.
 * @throws CommandRefusal with where the earlier record is to be found.
 */
export function refuseSecondRecord(context: CommandContext, record: string, path: string): void {
  const { index, claims } = readKnownRecord(context);
  const claim = [...index.claims, ...claims].find((one) => one.path === path);
  if (!claim) return;
  const { commit, file: source, line } = claim.source;
  const file = `${context.folder}/${record}`;
  const where = commit ? `commit ${commit} knows it` : `${source}${line ? `:${line}` : ''} lists it`;
  const from = commit ?? '<a commit that has it>';
  throw new CommandRefusal(
    `${path} was published before (${where}), and its record is gone. A new one would hide what was published: bring it back first: git checkout ${from} -- ${file}`,
  );
}

/** Formats an instant in whole seconds, UTC: `2025-02-14T09:00:00Z`. */
export const formatInstant = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');
