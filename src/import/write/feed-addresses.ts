import { makeFeedPaths } from '../../publication/addresses.ts';
import type { ContentFiles } from '../../publication/content-files.ts';
import { readAddressBook, writeAddressBook } from '../../record/address-book.ts';

const BOOK = 'record/addresses.txt';

/** What becomes of an old feed: it leads to the new one, it has the same address, or it will once the record has begun. */
export interface OldFeed {
  address: string;
  answer: 'leads to the new feed' | 'is the address of the new feed too' | 'answers nobody yet';
}

/**
 * Leads the feeds of an old site to the new one in the book of addresses, so that no subscriber is lost.
 *
 * @param current Addresses that the publication answers itself.
 * @returns The book as it is to be written, if it is to change.
 */
export function leadFeeds(
  feeds: readonly string[],
  content: ContentFiles,
  current: ReadonlySet<string>,
): { feeds: OldFeed[]; files: [path: string, text: string][] } {
  const { rss } = makeFeedPaths('/');
  const own = new Set([...current, ...Object.values(makeFeedPaths('/'))]);
  const text = content.read(BOOK) ?? '';
  const book = readAddressBook(BOOK, text);
  const led = feeds.filter((address) => !own.has(address));
  const hasBook = text !== '' && book.flaws.length === 0;
  const written = hasBook ? writeAddressBook(book, [], new Map(led.map((address) => [address, rss]))) : text;
  const answer = hasBook ? 'leads to the new feed' : 'answers nobody yet';
  return {
    feeds: feeds.map((address) => ({
      address,
      answer: own.has(address) ? 'is the address of the new feed too' : answer,
    })),
    files: written === text ? [] : [[BOOK, written]],
  };
}
