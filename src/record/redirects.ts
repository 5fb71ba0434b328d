import { makeQuotePath } from '../publication/addresses.ts';
import type { AddressBook } from './address-book.ts';
import type { FormerQuote, History } from './history.ts';

/** An address that no longer stands, and the one that answers for it. */
export interface Redirect {
  from: string;
  to: string;
  /** The file that says so. */
  file: string;
}

/**
 * Every former address of the site with the address it leads to in the end: a chain of moves is one step.
 *
 * A former quote leads to the quote drawn instead, or to its words in the article. A withdrawn piece's former
 * addresses lead to the page that says it is withdrawn.
 *
 * @returns The redirects, sorted, and each loop as the addresses it runs through.
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
      // Most stand where they stood, and their record need not be read for them.
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
 * The `_redirects` file that Cloudflare, Netlify and others read: one permanent redirect a line.
 *
 * @param withdrawn Addresses of withdrawn pieces, for a host that can answer 410 (Netlify); give none for the others,
 *   which serve the page that says so with 200.
 * @see https://developers.cloudflare.com/workers/static-assets/redirects/ (at most 2,000 lines; pages serve the rest)
 * @see https://github.com/netlify/netlify-playground/issues/22 for 410; the mark ! lets it stand over the page itself.
 */
export function formatRedirectsFile(found: readonly Redirect[], withdrawn: readonly string[] = []): string {
  return [
    ...found.map(({ from, to }) => `${from} ${to} 301\n`),
    ...[...withdrawn].sort().map((path) => `${path} ${path} 410!\n`),
  ].join('');
}
