import { FEED_FORMS, FRONT_PATH, makeFeedPath } from '../../publication/addresses.ts';
import type { ContentFiles } from '../../publication/content-files.ts';
import { readAddressBook, writeAddressBook } from '../../record/address-book.ts';
import type { Archive } from '../draft.ts';

/** Where blogs of every kind have had their feeds: programs that are led on from there ask there for years. */
const usual = ['/feed', '/feed/', '/rss', '/rss/', '/atom.xml', '/feed.xml', '/rss.xml', '/index.xml'];

const BOOK = 'record/addresses.txt';

/** What becomes of an old feed: it leads to the new one, it has the same address, or it will once the record has begun. */
export interface OldFeed {
  address: string;
  answer: 'lead to the new feed' | 'addresses of the new feed too' | 'answer nobody yet';
}

/**
 * Leads the feeds of an old site to the new one in the book of addresses, so that no subscriber is lost.
 *
 * @param feeds Addresses that the archive names beside the usual ones.
 * @param current Addresses that the publication answers itself.
 * @returns The book as it is to be written, if it is to change.
 */
export function leadFeeds(
  feeds: readonly string[],
  content: ContentFiles,
  current: ReadonlySet<string>,
): { feeds: OldFeed[]; files: [path: string, text: string][] } {
  const own = new Set([...current, ...FEED_FORMS.map((form) => makeFeedPath(FRONT_PATH, form))]);
  const rss = makeFeedPath(FRONT_PATH, 'rss');
  const text = content.read(BOOK) ?? '';
  const book = readAddressBook(BOOK, text);
  const all = [...new Set([...feeds, ...usual])];
  const led = all.filter((address) => !own.has(address));
  const hasBook = text !== '' && book.flaws.length === 0;
  const written = hasBook ? writeAddressBook(book, [], new Map(led.map((address) => [address, rss]))) : text;
  const answer = hasBook ? 'lead to the new feed' : 'answer nobody yet';
  return {
    feeds: all.map((address) => ({
      address,
      answer: own.has(address) ? 'addresses of the new feed too' : answer,
    })),
    files: written === text ? [] : [[BOOK, written]],
  };
}

/** Pieces whose feed id is an address of the old site, written from there on; without that site nobody knows them. */
export function completeFeedIds(archive: Archive): Archive {
  const { url } = archive.site;
  return {
    ...archive,
    drafts: archive.drafts.map((draft) => {
      const { guid, ...fields } = draft.fields;
      if (guid === undefined || !guid.startsWith('/')) return draft;
      return { ...draft, fields: url === undefined ? fields : { ...fields, guid: url + guid } };
    }),
  };
}
