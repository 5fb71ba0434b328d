import type { Problem } from '../runtime/problem.ts';
import type { AddressBook } from './address-book.ts';
import type { History } from './history.ts';
import { resolveRedirects } from './redirects.ts';

/** Verifies the addresses of the site: each is claimed once, none is lost, no redirect runs in a circle. */
export function verifyAddresses(
  histories: readonly History[],
  unrecorded: readonly { file: string; path: string; formerly: readonly string[] }[],
  { book, addresses }: { book?: AddressBook; addresses?: ReadonlySet<string> },
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

  for (const { line, wrong } of book?.flaws ?? []) {
    if (book) problems.push({ file: book.file, line, message: wrong, todo: `git restore ${book.file}` });
  }
  for (const [address, { line, successor }] of book?.addresses ?? []) {
    if (!book || !addresses || successor || addresses.has(address) || claims.has(address)) continue;
    problems.push({
      file: book.file,
      line,
      message: `${address} was public and no longer resolves`,
      todo: `bring the page back, or say which one answers for it: npm run move -- ${address} /…/`,
    });
  }

  for (const loop of resolveRedirects(histories, book).loops) {
    const trail = [...loop.map(({ from }) => from), loop[0]?.from].join(' -> ');
    problems.push({
      file: loop[0]?.file ?? '',
      message: `the redirects run in a circle: ${trail}`,
      todo: `say which address answers: npm run move -- ${loop[0]?.from} /…/`,
    });
  }
  return problems;
}
