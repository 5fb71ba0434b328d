import { createHash } from 'node:crypto';
import { isConflictMark } from '../runtime/bad-characters.ts';

/**
 * The public addresses that belong to no article: topics, people, pages, feeds, archives. The file has one
 * address on each line, sorted, so that two editors' additions merge; each with its successor, if any, and
 * its own checksum.
 */
export interface AddressBook {
  file: string;
  /** Each address with its line and, if another address answers for it now, that successor. */
  addresses: Map<string, { successor?: string; line: number }>;
  flaws: BookFlaw[];
}

/** What is wrong with the file, in which line, and what to do. */
interface BookFlaw {
  line: number;
  wrong: string;
  todo: string;
}

/**
 * Reads `content/record/addresses.txt`. An empty text gives an empty book.
 *
 * An address may stand in it twice, once with a successor: that is what an ordinary merge makes of a move on one branch
 * and a neighbouring line on the other. The line with the successor says more.
 */
export function readAddressBook(file: string, text: string): AddressBook {
  const book: AddressBook = { file, addresses: new Map(), flaws: [] };
  if (text === '') return book;
  const restore = `git restore ${file}`;
  const lines = text.split('\n');
  if (lines.pop() !== '')
    book.flaws.push({ line: lines.length + 1, wrong: 'has lost its end', todo: restore });
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const [, address, successor] = /^(\/\S*)(?: -> (\/\S*))? [0-9a-f]{8}$/.exec(raw) ?? [];
    if (isConflictMark(raw)) {
      book.flaws.push({ line, wrong: 'holds a conflict of two versions', todo: resolveConflict });
    } else if (address === undefined || raw !== formatAddressLine(address, successor)) {
      book.flaws.push({ line, wrong: 'was changed by hand', todo: restore });
    } else {
      const known = book.addresses.get(address)?.successor;
      if (known !== undefined && successor !== undefined && known !== successor) {
        const wrong = `gives ${address} two successors, ${known} and ${successor}`;
        book.flaws.push({ line, wrong, todo: 'delete the line that does not hold' });
      } else if (known === undefined) {
        book.addresses.set(address, { line, ...(successor && { successor }) });
      }
    }
  }
  return book;
}

const resolveConflict = 'keep the lines of both versions, and delete the marks <<<<<<<, ======= and >>>>>>>';

/**
 * Writes the text of the file with further addresses, or with a successor for some.
 *
 * @param current Addresses that the site answers now. They lose their successors.
 * @param successors Address to the one that takes its place.
 */
export function writeAddressBook(
  book: AddressBook,
  current: Iterable<string>,
  successors: ReadonlyMap<string, string> = new Map(),
): string {
  const all = new Map([...book.addresses].map(([address, { successor }]) => [address, successor]));
  for (const address of current) all.set(address, undefined);
  for (const [address, successor] of successors) all.set(address, successor);
  return [...all]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([address, successor]) => `${formatAddressLine(address, successor)}\n`)
    .join('');
}

export function formatAddressLine(address: string, successor?: string): string {
  const entry = successor ? `${address} -> ${successor}` : address;
  return `${entry} ${createHash('sha256').update(entry).digest('hex').slice(0, 8)}`;
}
