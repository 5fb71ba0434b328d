import { findAddressAbove, listArticleAddresses, makeQuotePath } from '../publication/addresses.ts';
import type { AddressBook } from './address-book.ts';
import type { History } from './history.ts';

/** A former address, and the one that answers for it. */
export interface Redirect {
  from: string;
  to: string;
  /** The file that says so. */
  file: string;
}

/** Everything that decides where former addresses lead. */
export interface FormerAddresses {
  histories: readonly History[];
  book?: AddressBook | undefined;
  /** Former addresses that only an article's frontmatter states: it was never published under them here. */
  written?: readonly { path: string; formerly: readonly string[]; file: string }[];
  /** Every address that the site answers now, the pages of withdrawn articles included. */
  answers: ReadonlySet<string>;
}

export interface ResolvedAddresses {
  /** Sorted by address. */
  redirects: Redirect[];
  /** Each loop as the redirects that it consists of. */
  loops: Redirect[][];
  /** Addresses of the book that no address answers for. */
  lost: { address: string; line: number }[];
}

/**
 * Finds, for every address that was ever public and is not answered by itself, the address that answers for it now.
 * A chain of moves becomes one redirect.
 *
 * Everything below an address moves with it. A former quote leads to the quote drawn in its place, or to its words in
 * the article. What was below a withdrawn article leads to the page that says so. A page of a list that has become
 * shorter leads to the list.
 */
export function resolveRedirects(former: FormerAddresses): ResolvedAddresses {
  const { histories, book, written = [], answers } = former;
  const steps = listSteps(former);
  const redirects: Redirect[] = [];
  const loops: Redirect[][] = [];
  const lost: ResolvedAddresses['lost'] = [];
  const asked = new Set<string>();
  const resolve = (from: string, file: string): boolean => {
    if (answers.has(from) || asked.has(from)) return true;
    asked.add(from);
    const found = follow(from, steps, answers);
    if ('to' in found) redirects.push({ from, to: found.to, file: steps.get(from)?.file ?? file });
    else if (found.loop[0]?.from === from) loops.push(found.loop);
    return 'to' in found || found.loop.length > 0;
  };
  for (const history of histories) {
    for (const address of listFormerAddresses(history)) resolve(address, history.file);
  }
  for (const { formerly, file } of written) for (const address of formerly) resolve(address, file);
  if (book) {
    for (const [address, { line }] of book.addresses) {
      if (!resolve(address, book.file)) lost.push({ address, line });
    }
  }
  return { redirects: redirects.sort((one, other) => (one.from < other.from ? -1 : 1)), loops, lost };
}

/** Lists what each former address leads to next: where an article, a page or a quote went. */
function listSteps({ histories, book, written = [] }: FormerAddresses): Map<string, Redirect> {
  const steps = new Map<string, Redirect>();
  const add = (from: string, to: string, file: string) => steps.set(from, { from, to, file });
  for (const { path, formerly, file } of written) for (const from of formerly) add(from, path, file);
  for (const history of histories) {
    const { path, formerly, file, withdrawn } = history;
    for (const from of formerly) add(from, path, file);
    for (const { id, now, source } of history.quotes.values()) {
      if (now === undefined || withdrawn) continue;
      const from = makeQuotePath(path, id);
      const to =
        now === null ? `${path}${formatFragment(history.ids.get(source))}` : makeQuotePath(path, now);
      // Two ids can make one address (`fair-words` and `quote-fair-words`).
      if (from !== to) add(from, to, file);
    }
  }
  for (const [from, { successor }] of book?.addresses ?? []) {
    if (successor && book) add(from, successor, book.file);
  }
  return steps;
}

const formatFragment = (id: string | null | undefined) => (id ? `#${id}` : '');

/** Lists the addresses of an article that may not be answered any more. */
function listFormerAddresses({ path, formerly, movedFrom, quotes, withdrawn }: History): string[] {
  const hasFormerQuotes = [...quotes.values()].some(({ now }) => now !== undefined);
  // Most articles have not changed in this way, and nothing more need be read of their records.
  const own = withdrawn || hasFormerQuotes ? listArticleAddresses(path, quotes.keys()) : [];
  return [
    ...formerly,
    ...movedFrom.flatMap((former) => listArticleAddresses(former.path, former.quotes)),
    ...own,
  ];
}

/** Follows an address until one that is answered, or says in which loop it ends; the loop is empty if it just ends. */
function follow(
  from: string,
  steps: ReadonlyMap<string, Redirect>,
  answers: ReadonlySet<string>,
): { to: string } | { loop: Redirect[] } {
  const trail: Redirect[] = [];
  for (let address = from; ; ) {
    const [page = ''] = address.split('#');
    if (answers.has(page)) return { to: address };
    const step = findStep(page, steps);
    if (step && trail.includes(step)) return { loop: sortLoop(trail.slice(trail.indexOf(step))) };
    const next = step ? takeStep(page, step) : findAddressAbove(page);
    if (next === undefined) return { loop: [] };
    if (step) trail.push(step);
    address = next;
  }
}

/** Finds where an address went, or the nearest folder above it that went somewhere. */
function findStep(address: string, steps: ReadonlyMap<string, Redirect>): Redirect | undefined {
  for (let end = address.length; end > 1; end = address.lastIndexOf('/', end - 2) + 1) {
    const step = steps.get(address.slice(0, end));
    if (step) return step;
  }
  return undefined;
}

/** What is below a moved address moves with it; what is below a quote that is gone leads to the quote's words. */
function takeStep(address: string, { from, to }: Redirect): string {
  return to.includes('#') ? to : to + address.slice(from.length);
}

/** Begins a loop with its first address in the order of letters, so that it is reported once. */
function sortLoop(loop: readonly Redirect[]): Redirect[] {
  const [first] = loop.map(({ from }) => from).toSorted();
  const start = loop.findIndex(({ from }) => from === first);
  return [...loop.slice(start), ...loop.slice(0, start)];
}

/**
 * Writes the `_redirects` file that Cloudflare, Netlify and others read: one permanent redirect on each line, addresses
 * percent-encoded. An address with a query is written as Netlify reads it, and stands over the page at the same path;
 * Cloudflare leaves such lines out.
 *
 * @param withdrawn Addresses of withdrawn articles. No host can be told here to answer 410: Cloudflare refuses such a line.
 *   They stand in comments, which our own server and the nginx configuration read; other hosts serve the page that says so.
 * @see https://developers.cloudflare.com/workers/static-assets/redirects/ (at most 2,000 lines; pages serve the rest)
 */
export function formatRedirectsFile(found: readonly Redirect[], withdrawn: readonly string[] = []): string {
  return [
    ...found.map(
      ({ from, to }) => `${formatSource(from)} ${encodeAddress(to)} ${from.includes('?') ? '301!' : '301'}\n`,
    ),
    ...[...withdrawn].sort().map((path) => `# 410 ${encodeAddress(path)}\n`),
  ].join('');
}

/** @see https://docs.netlify.com/manage/routing/redirects/redirect-options/#query-parameters */
function formatSource(address: string): string {
  const [path = '', query = ''] = address.split('?', 2);
  return [encodeAddress(path), ...query.split('&').filter((part) => part !== '')].join(' ');
}

/** Addresses of other systems may be percent-encoded already. */
function encodeAddress(address: string): string {
  return encodeURI(address).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
