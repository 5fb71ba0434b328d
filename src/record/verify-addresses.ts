import type { Problem } from '../runtime/problem.ts';
import type { AddressBook } from './address-book.ts';
import type { History } from './history.ts';
import type { Redirect, ResolvedAddresses } from './redirects.ts';

/** The addresses of a site, and where those lead that it had before. */
export interface SiteAddresses extends Pick<ResolvedAddresses, 'loops' | 'lost'> {
  /** Those that belong to no article, as the address book lists them. */
  listed: ReadonlySet<string>;
}

/** Verifies the addresses of the site: each is claimed once and recorded, none is lost, no redirect runs in a circle. */
export function verifyAddresses(
  histories: readonly History[],
  unrecorded: readonly { file: string; path: string; formerly: readonly string[] }[],
  { book, addresses }: { book?: AddressBook; addresses?: SiteAddresses },
): Problem[] {
  const problems: Problem[] = [];
  const claims = new Map<string, string>();
  const claim = (path: string, file: string) => {
    const other = claims.get(path);
    claims.set(path, file);
    if (other === undefined || other === file) return;
    problems.push({
      file,
      message: `claims ${path}, which ${other} claims too`,
      todo: 'give the piece published later another name: npm run move -- <slug> <new-slug>',
    });
  };
  for (const history of histories) {
    for (const path of [history.path, ...history.formerly]) claim(path, history.file);
  }
  for (const { file, path, formerly } of unrecorded) {
    for (const address of [path, ...formerly]) claim(address, file);
  }

  for (const { line, wrong, todo } of book?.flaws ?? []) {
    if (book) problems.push({ file: book.file, line, message: wrong, todo });
  }
  if (!book || !addresses) return problems;

  const missing = [...addresses.listed].filter(
    (address) => !book.addresses.has(address) && !isFurtherPage(address),
  );
  if (missing.length > 0) problems.push(reportMissing(missing, book.file));
  for (const { address, line } of addresses.lost) {
    problems.push({
      file: book.file,
      line,
      message: `${address} was public and no longer resolves`,
      todo: `bring the page back, or say which one answers for it: npm run move -- ${address} /…/`,
    });
  }
  for (const loop of addresses.loops) problems.push(...reportLoop(loop));
  return problems;
}

/**
 * The further pages of a list come and go with what is listed. They are recorded with the next command, and one that is
 * gone leads to the list.
 */
function isFurtherPage(address: string): boolean {
  return /\/\d+\/$|\/replies\/$/.test(address) && !/^\/archive\/\d{4}\/(?:\d\d\/)?$/.test(address);
}

function reportMissing(addresses: readonly string[], file: string): Problem {
  const shown = addresses.slice(0, 3).join(', ');
  const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
  const are = addresses.length === 1 ? 'is' : 'are';
  return {
    file,
    message: `${shown}${more} ${are} public and not in the record, so nothing keeps the address`,
    todo: 'npm run record -- --adopt',
  };
}

function reportLoop(loop: readonly Redirect[]): Problem[] {
  const [first] = loop;
  if (!first) return [];
  const trail = [...loop.map(({ from }) => from), first.from].join(' -> ');
  return [
    {
      file: first.file,
      message: `the redirects run in a circle: ${trail}`,
      todo: `say which address answers: npm run move -- ${first.from} /…/`,
    },
  ];
}
