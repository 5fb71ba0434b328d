import { SEARCH_PATH } from '../../publication/addresses.ts';
import type { Selection } from '../engine/facets.ts';
import type { Order } from '../engine/search-engine.ts';

/** What a reader asks of the search: the words, what to narrow to, in which order. */
export interface SearchRequest {
  typed: string;
  selection: Selection;
  order: Order;
}

const names = ['author', 'topic', 'label', 'series', 'language'] as const;

/** Reads a request from the address of the search page. Ignores anything it does not know. */
export function parseRequest(parameters: URLSearchParams): SearchRequest {
  const selection: Selection = {};
  for (const name of names) {
    const value = parameters.get(name)?.trim();
    if (value) selection[name] = value;
  }
  for (const name of ['from', 'to'] as const) {
    const year = /^\d{4}/.exec(parameters.get(name) ?? '')?.[0];
    if (year) selection[name] = year;
  }
  const sort = parameters.get('sort');
  return {
    typed: parameters.get('q') ?? '',
    selection,
    order: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
  };
}

/** Returns the address of a request's results on the search page: `/search/?q=…`. */
export function makeRequestPath({ typed, selection, order }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (typed.trim() !== '') parameters.set('q', typed.toWellFormed());
  for (const name of [...names, 'from', 'to'] as const) {
    const value = selection[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (order !== 'relevance') parameters.set('sort', order);
  const text = parameters.toString();
  return text === '' ? SEARCH_PATH : `${SEARCH_PATH}?${text}`;
}
