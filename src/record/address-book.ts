import { createHash } from 'node:crypto';

/**
 * The public addresses that belong to no article: topics, people, pages, feeds, archives. The file has one
 * address on each line, sorted, so that two editors' additions merge; each with its successor, if any, and
 * its own checksum.
 */
export interface AddressBook {
  file: string;
  /** Each address with its line and, if another address answers for it now, that successor. */
  addresses: Map<string, { successor?: string; line: number }>;
  flaws: { line: number; wrong: string }[];
}

/** Reads `content/record/addresses.txt`. An empty text gives an empty book. */
export function readAddressBook(file: string, text: string): AddressBook {
  const book: AddressBook = { file, addresses: new Map(), flaws: [] };
  if (text === '') return book;
  const lines = text.split('\n');
  if (lines.pop() !== '') book.flaws.push({ line: lines.length + 1, wrong: 'has lost its end' });
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const [, address, successor] = /^(\/\S*)(?: -> (\/\S*))? [0-9a-f]{8}$/.exec(raw) ?? [];
    if (address === undefined || raw !== formatLine(address, successor)) {
      book.flaws.push({ line, wrong: 'was changed by hand' });
    } else if (book.addresses.has(address)) {
      book.flaws.push({ line, wrong: `lists ${address} a second time` });
    } else {
      book.addresses.set(address, { line, ...(successor && { successor }) });
    }
  }
  return book;
}

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
    .map(([address, successor]) => `${formatLine(address, successor)}\n`)
    .join('');
}

function formatLine(address: string, successor: string | undefined): string {
  const entry = successor ? `${address} -> ${successor}` : address;
  return `${entry} ${createHash('sha256').update(entry).digest('hex').slice(0, 8)}`;
}
