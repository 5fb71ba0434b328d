import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type AddressBook, readAddressBook } from './address-book.ts';
import { type History, readHistory } from './history.ts';
import type { Flaw } from './record-file.ts';

/** The whole record of a publication, read; broken records with what is wrong. */
export interface Records {
  records: (History | { file: string; flaw: Flaw })[];
  book: AddressBook;
}

/**
 * Reads what has been published.
 *
 * @param content The content folder; a publication that has no record yet gives an empty one.
 */
export function readRecords(content: string): Records {
  const folder = join(content, 'record');
  const articles = join(folder, 'articles');
  const names = existsSync(articles) ? readdirSync(articles).filter((name) => name.endsWith('.jsonl')) : [];
  const addresses = join(folder, 'addresses.txt');
  const named = (path: string) => relative(process.cwd(), path);
  return {
    records: names
      .toSorted()
      .map((name) => readHistory(named(join(articles, name)), readFileSync(join(articles, name), 'utf8'))),
    book: readAddressBook(named(addresses), existsSync(addresses) ? readFileSync(addresses, 'utf8') : ''),
  };
}

/** The histories that could be read. */
export function soundHistories({ records }: Records): History[] {
  return records.flatMap((record) => ('flaw' in record ? [] : record));
}
