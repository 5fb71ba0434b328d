import type { Draft } from '../draft.ts';
import type { Notes } from '../report/notes.ts';

/** An address as it may stand in `formerly`: from the first slash, without spaces, encoded once. */
function writeAddress(address: string): string {
  const bare = address.trim().replace(/#.*$/, '');
  // A question mark that no name and value follow is a letter of the path.
  const path = /\?[\w-]+=/.test(bare) ? bare : bare.replaceAll('?', '%3F');
  try {
    return encodeURI(decodeURI(path)).replaceAll('%253F', '%3F');
  } catch {
    return encodeURI(path);
  }
}

/**
 * Which old addresses each piece answers for. An address that two pieces claim, or that is a page of the publication, stays
 * with the first.
 */
export class OldAddresses {
  /** How many were kept, and of them those with a question and those that end with a slash. */
  readonly counts = { kept: 0, withQuery: 0, withSlash: 0 };
  private readonly claimed = new Set<string>();

  /** @param current Addresses of the publication. */
  constructor(current: Iterable<string>) {
    for (const address of current) this.claimed.add(address);
  }

  /** @param own The new address. */
  claim({ addresses }: Draft, own: string | undefined, notes: Notes): string[] {
    const formerly: string[] = [];
    for (const address of new Set(addresses.map(writeAddress))) {
      if (address === own || address === '/' || !/^\/\S+$/.test(address)) continue;
      if (this.claimed.has(address)) {
        notes.lost('old address that another page has', 'left out', { text: address });
        continue;
      }
      this.claimed.add(address);
      formerly.push(address);
      this.counts.kept += 1;
      if (address.includes('?')) this.counts.withQuery += 1;
      else if (address.endsWith('/')) this.counts.withSlash += 1;
    }
    return formerly;
  }
}
