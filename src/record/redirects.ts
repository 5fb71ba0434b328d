import type { AddressBook } from './address-book.ts';
import type { History } from './history.ts';

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
 * @param drawn Ids of the quotes an article draws today; by default those its record knows.
 * @returns The redirects, sorted, and each loop as the addresses it runs through.
 */
export function redirects(
  histories: readonly History[],
  book?: AddressBook,
  quotePath: (articlePath: string, quote: string) => string = (path, quote) => `${path}quotes/${quote}/`,
): { redirects: Redirect[]; loops: Redirect[][] } {
  const steps = new Map<string, Redirect>();
  const add = (from: string, to: string, file: string) => steps.set(from, { from, to, file });
  for (const history of histories) {
    for (const path of history.formerly) add(path, history.path, history.file);
    for (const { id, now, source } of history.quotes.values()) {
      const gone = now !== undefined || history.withdrawn !== undefined;
      // Most stand where they stood, and their record need not be read for them.
      if (!gone && history.formerly.length === 0) continue;
      const passage = history.ids.get(source);
      const inText = passage ? `${history.path}#${passage}` : history.path;
      const target = now ? quotePath(history.path, now) : inText;
      if (gone) add(quotePath(history.path, id), history.withdrawn ? history.path : target, history.file);
      for (const path of history.formerly) {
        add(quotePath(path, id), gone ? target : quotePath(history.path, id), history.file);
      }
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
export function redirectsFile(found: readonly Redirect[], withdrawn: readonly string[] = []): string {
  return [
    ...found.map(({ from, to }) => `${from} ${to} 301\n`),
    ...[...withdrawn].sort().map((path) => `${path} ${path} 410!\n`),
  ].join('');
}
