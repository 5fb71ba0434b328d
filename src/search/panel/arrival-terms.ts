/** What was followed from the results: the article, and the spellings to mark in it. */
export interface Arrival {
  path: string;
  terms: string[];
  /** Milliseconds since 1970. */
  at: number;
}

export const arrivalKey = 'search-arrival';

/**
 * Stores the terms for the article that a result leads to. Not in its address, so that what a reader shares is the permalink;
 * in local storage rather than the session's, so that a new tab finds them. The article removes them.
 */
export function rememberTerms(event: Event): void {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-terms]') : null;
  if (!link) return;
  const terms: unknown = JSON.parse(link.dataset['terms'] ?? '[]');
  const arrival = { path: link.pathname, terms, at: Date.now() };
  try {
    localStorage.setItem(arrivalKey, JSON.stringify(arrival));
  } catch {
    // Storage is refused: the reader arrives without marks.
  }
}
