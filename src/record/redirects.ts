import { makeQuotePath } from '../publication/addresses.ts';
import type { AddressBook } from './address-book.ts';
import type { FormerQuote, History } from './history.ts';

/** A former address, and the one that answers for it. */
export interface Redirect {
  from: string;
  to: string;
  /** The file that says so. */
  file: string;
}

/**
 * Finds the final address for every former address of the site; a chain of moves becomes one redirect.
 *
 * A former quote leads to the quote drawn in its place, or to its words in the article. The former addresses
 * of a withdrawn article lead to the page that says so.
 *
 * @returns The redirects, sorted, and each loop as the redirects that it consists of.
 */
export function resolveRedirects(
  histories: readonly History[],
  book?: AddressBook,
): { redirects: Redirect[]; loops: Redirect[][] } {
  const steps = new Map<string, Redirect>();
  const add = (from: string, to: string, file: string) => steps.set(from, { from, to, file });
  for (const history of histories) {
    for (const path of history.formerly) add(path, history.path, history.file);
    const isGone = ({ now }: FormerQuote) => now !== undefined || history.withdrawn !== undefined;
    const quotes = [...history.quotes.values()];
    const drawn = new Set(quotes.filter((quote) => !isGone(quote)).map(({ id }) => makeQuotePath('', id)));
    for (const quote of quotes) {
      const { now, source } = quote;
      const own = makeQuotePath('', quote.id);
      const gone = isGone(quote);
      // Most quotes have not moved; for these the record need not be read.
      if (!gone && history.formerly.length === 0) continue;
      // Two ids can make one address (`fair-words` and `quote-fair-words`): the quote drawn today has it.
      if (gone && drawn.has(own)) continue;
      const passage = history.ids.get(source);
      const inText = passage ? `${history.path}#${passage}` : history.path;
      const answer = now ? makeQuotePath(history.path, now) : inText;
      const target = gone ? (history.withdrawn ? history.path : answer) : history.path + own;
      const paths = gone ? [history.path, ...history.formerly] : history.formerly;
      for (const path of paths) add(path + own, target, history.file);
    }
  }
  for (const [address, { successor }] of book?.addresses ?? []) {
    if (successor && book) add(address, successor, book.file);
  }
  const found: Redirect[] = [];
  const loops: Redirect[][] = [];
  for (const step of steps.values()) {
    const trail = [step];
    for (let next = steps.get(step.to); next; next = steps.get(next.to)) {
      if (trail.includes(next)) break;
      trail.push(next);
    }
    const end = trail.at(-1)?.to ?? step.to;
    if (!steps.has(end)) found.push({ ...step, to: end });
    else if (end === step.from && trail.every(({ from }) => from >= step.from)) loops.push(trail);
  }
  return { redirects: found.sort((one, other) => (one.from < other.from ? -1 : 1)), loops };
}

/**
 * Writes the `_redirects` file that Cloudflare, Netlify and others read: one permanent redirect on each line.
 *
 * @param withdrawn Addresses of withdrawn articles, for a host that can answer 410 (Netlify). Leave them out
 *   for other hosts, which serve the page that says so with 200.
 * @see https://developers.cloudflare.com/workers/static-assets/redirects/ (at most 2,000 lines; pages serve
 *   the rest)
 * @see https://github.com/netlify/netlify-playground/issues/22 for 410; the mark ! lets it stand over the
 *   page itself.
 */
export function formatRedirectsFile(found: readonly Redirect[], withdrawn: readonly string[] = []): string {
  return [
    ...found.map(({ from, to }) => `${from} ${to} 301\n`),
    ...[...withdrawn].sort().map((path) => `${path} ${path} 410!\n`),
  ].join('');
}
