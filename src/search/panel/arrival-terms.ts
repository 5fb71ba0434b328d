import type { ArrivalWords } from '../engine/describe-article.ts';

/** What was followed from the results: the article, and the words to mark in it. */
export interface Arrival extends ArrivalWords {
  path: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Its name in the reader's storage. A type, so that the two scripts that know it share no file that would be fetched. */
export type ArrivalKey = 'search-arrival';

const arrivalKey: ArrivalKey = 'search-arrival';

/**
 * Stores the words for the article that a result leads to. Not in its address, so that what a reader shares is the permalink;
 * in local storage rather than the session's, so that a new tab finds them. The article removes them.
 */
export function rememberTerms(event: Event): void {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-arrival]') : null;
  if (!link) return;
  const words: object = JSON.parse(link.dataset['arrival'] ?? '{}');
  const arrival = { ...words, path: link.pathname, at: Date.now() };
  try {
    localStorage.setItem(arrivalKey, JSON.stringify(arrival));
  } catch {
    // Storage is refused: the reader arrives without marks.
  }
}
