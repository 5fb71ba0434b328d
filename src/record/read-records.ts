import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../runtime/list-folder.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { type AddressBook, readAddressBook } from './address-book.ts';
import { CachedHistory, type HistorySummary, summarizeHistory } from './cached-history.ts';
import { type History, readHistory } from './history.ts';
import type { Flaw } from './record-file.ts';

/** The whole record of a publication, read; broken records with what is wrong. */
export interface Records {
  records: (History | { file: string; flaw: Flaw })[];
  /** By slug: a digest of every byte of the record and of its name. */
  digests: Map<string, string>;
  /** The same digests by what the file system says of each file: for one that looks the same it need not be read. */
  known: Map<string, string>;
  book: AddressBook;
}

/** What an earlier reading found. */
export interface KnownRecords {
  /** By digest. */
  summaries: ReadonlyMap<string, HistorySummary>;
  /** Digests, as `Records` has them. */
  known: ReadonlyMap<string, string>;
}

/**
 * Reads what has been published.
 *
 * @param content The content folder; a publication that has no record yet gives an empty one.
 * @param before A record that was read before is not parsed again before its words are asked for.
 */
export function readRecords(
  content: string,
  before: KnownRecords = { summaries: new Map(), known: new Map() },
): Records {
  const folder = join(content, 'record');
  const articles = join(folder, 'articles');
  const names = listFolder(articles).files.filter((name) => name.endsWith('.jsonl'));
  const addresses = join(folder, 'addresses.txt');
  const digests = new Map<string, string>();
  const known = new Map<string, string>();
  const began = Date.now();
  const read = (name: string) => {
    const path = join(articles, name);
    const file = nameInProject(path);
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    const looks = `${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    const digest = before.known.get(looks) ?? digestOf(file, readFileSync(path));
    // Written this moment it may be written again and look the same.
    if (ctimeMs + SETTLED < began) known.set(looks, digest);
    digests.set(name.replace(/\.jsonl$/, ''), digest);
    const whole = () => {
      const bytes = readFileSync(path);
      if (digestOf(file, bytes) !== digest) throw new Error(`${file} was changed meanwhile; build again`);
      return readHistory(file, bytes.toString('utf8'));
    };
    const summary = before.summaries.get(digest);
    if (summary) return new CachedHistory(summary, () => sound(whole()));
    const history = whole();
    // To read it again when its words are asked for takes less than to hold the words of all.
    return 'flaw' in history ? history : new CachedHistory(summarizeHistory(history), () => sound(whole()));
  };
  return {
    records: names.map(read),
    digests,
    known,
    book: readAddressBook(
      nameInProject(addresses),
      existsSync(addresses) ? readFileSync(addresses, 'utf8') : '',
    ),
  };
}

/** The coarsest clock of a file system counts in two seconds. */
const SETTLED = 2000;

function digestOf(file: string, bytes: Buffer): string {
  return createHash('sha256').update(file).update('\0').update(bytes).digest('base64url');
}

/** The histories that could be read. */
export function listSoundHistories({ records }: Pick<Records, 'records'>): History[] {
  return records.flatMap((record) => ('flaw' in record ? [] : record));
}

function sound(history: ReturnType<typeof readHistory>): History {
  if ('flaw' in history) throw new Error(`${history.file} ${history.flaw.wrong}`);
  return history;
}
