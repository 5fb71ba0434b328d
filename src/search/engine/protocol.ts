import type { SearchRequest } from '../panel/search-request.ts';
import type { FacetCounts } from './facets.ts';
import type { ArticleFound } from './matching-passages.ts';
import type { Answer } from './search-engine.ts';

/** What the page asks of the worker. */
export type Task = { id: number; language: string } & (
  | { kind: 'warm' }
  /** Articles `[from, until)`. `isTyping` lets the search wait for the end of a word. */
  | { kind: 'find'; request: SearchRequest; from: number; until: number; isTyping: boolean }
  | { kind: 'count'; request: SearchRequest }
);

/** An answer with the articles asked for loaded. */
export interface LoadedAnswer extends Omit<Answer, 'articles'> {
  articles: ArticleFound[];
  /** How many articles there are in all. */
  total: number;
}

export type Reply = { id: number } & (
  | { kind: 'warm' }
  | { kind: 'find'; answer: LoadedAnswer }
  | { kind: 'wait' }
  | { kind: 'count'; counts: FacetCounts }
  | { kind: 'failure'; message: string }
);
