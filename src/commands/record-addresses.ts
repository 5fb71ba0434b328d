import { writeAddressBook } from '../record/address-book.ts';
import { assemblePublication, type PublicationParts } from './assemble-publication.ts';
import type { CommandContext } from './command.ts';
import type { FileChange } from './journal.ts';
import { addressBookPath, readBook } from './record-files.ts';

/** A site, as far as the address book goes. */
export type ListedSite = Pick<PublicationParts, 'collections' | 'articles' | 'waiting'>;

/** Lists the addresses of a site that belong to no article. */
export function listAddresses(context: CommandContext, site: ListedSite): ReadonlySet<string> {
  const { listed, files } = assemblePublication(context, { ...site, histories: [] }).addresses;
  return listed.union(files);
}

/**
 * Records the addresses of a site in the address book. Every command that changes a site records those that it has had
 * until now, and those that it will have: an address that is gone later is known then.
 *
 * @param versions The site before and after a change; the order makes no difference.
 * @param successors Address to the one that takes its place.
 * @returns The change of the file, if there is any, and how many addresses are new.
 * @throws CommandRefusal if the address book is broken.
 */
export function recordAddresses(
  context: CommandContext,
  versions: readonly ListedSite[],
  successors: ReadonlyMap<string, string> = new Map(),
): { changes: FileChange[]; added: number } {
  const book = readBook(context);
  const listed = new Set(versions.flatMap((site) => [...listAddresses(context, site)]));
  const text = writeAddressBook(book, listed, successors);
  const isSame = text === (context.files.read(addressBookPath) ?? '');
  return {
    changes: isSame ? [] : [{ write: addressBookPath, text }],
    added: [...listed].filter((address) => !book.addresses.has(address)).length,
  };
}
