import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type AddressBook, readAddressBook } from './address-book.ts';
import { type History, readHistory } from './history.ts';
import { type HistorySummary, KeptHistory } from './kept-history.ts';
import type { Flaw } from './record-file.ts';

/** The whole record of a publication, read; broken records with what is wrong. */
export interface Records {
  records: (History | { file: string; flaw: Flaw })[];
  /** By slug: a digest of every byte of the record and of its name. */
  digests: Map<string, string>;
  book: AddressBook;
}

/**
 * Reads what has been published.
 *
 * @param content The content folder; a publication that has no record yet gives an empty one.
 * @param kept Summaries by digest: a record that was read before is not parsed again before its words are asked for.
 */
export function readRecords(content: string, kept: ReadonlyMap<string, HistorySummary> = new Map()): Records {
  const folder = join(content, 'record');
  const articles = join(folder, 'articles');
  const names = existsSync(articles) ? readdirSync(articles).filter((name) => name.endsWith('.jsonl')) : [];
  const addresses = join(folder, 'addresses.txt');
  const named = (path: string) => relative(process.cwd(), path);
  const digests = new Map<string, string>();
  const read = (name: string) => {
    const path = join(articles, name);
    const file = named(path);
    const bytes = readFileSync(path);
    const digest = createHash('sha256').update(file).update('\0').update(bytes).digest('base64url');
    digests.set(name.replace(/\.jsonl$/, ''), digest);
    const summary = kept.get(digest);
    return summary
      ? new KeptHistory(summary, () => sound(readHistory(file, readFileSync(path, 'utf8'))))
      : readHistory(file, bytes.toString('utf8'));
  };
  return {
    records: names.toSorted().map(read),
    digests,
    book: readAddressBook(named(addresses), existsSync(addresses) ? readFileSync(addresses, 'utf8') : ''),
  };
}

/** The histories that could be read. */
export function soundHistories({ records }: Records): History[] {
  return records.flatMap((record) => ('flaw' in record ? [] : record));
}

function sound(history: ReturnType<typeof readHistory>): History {
  if ('flaw' in history) throw new Error(`${history.file} was changed while it was read; build again`);
  return history;
}
