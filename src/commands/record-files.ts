import { type AddressBook, readAddressBook } from '../record/address-book.ts';
import { type History, readHistory } from '../record/history.ts';
import type { Flaw } from '../record/record-file.ts';
import { type CommandContext, CommandRefusal } from './command.ts';

export const recordPath = (slug: string) => `record/articles/${slug}.jsonl`;
export const addressBookPath = 'record/addresses.txt';

/** Every record there is, read; broken ones with what is wrong. */
export function readAllRecords(desk: CommandContext): (History | { file: string; flaw: Flaw })[] {
  return desk.files
    .list('record/articles')
    .files.filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace(/\.jsonl$/, ''))
    .map((slug) => readHistory(`${desk.folder}/${recordPath(slug)}`, textOf(desk, slug)));
}

/**
 * The record of one article and its text, to be continued.
 *
 * @returns Nothing when it has none.
 * @throws Refusal when the record is broken.
 */
export function readRecordOf(
  desk: CommandContext,
  slug: string,
): { history: History; text: string } | undefined {
  const text = textOf(desk, slug);
  if (text === '') return undefined;
  const history = readHistory(`${desk.folder}/${recordPath(slug)}`, text);
  if (!('flaw' in history)) return { history, text };
  const { file, flaw } = history;
  throw new CommandRefusal(
    `${file}:${flaw.line}: the record ${flaw.wrong}. Bring it back first: git restore ${file}`,
  );
}

/** The same for an article that must have been published and must not have been withdrawn. */
export function requireRecordOf(desk: CommandContext, slug: string): { history: History; text: string } {
  const record = readRecordOf(desk, slug);
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
    `${book.file}:${flaw.line}: ${flaw.wrong}. Bring it back first: git restore ${book.file}`,
  );
}

const textOf = ({ files }: CommandContext, slug: string) => files.read(recordPath(slug)) ?? '';

/** The instant in whole seconds, UTC: `2025-02-14T09:00:00Z`. */
export const formatInstant = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');
