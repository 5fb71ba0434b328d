import type { ArticleRecord } from '../format/article-record.ts';

/** What is used of Pagefind's script: the class behind its documented browser API (https://pagefind.app/docs/api/). */
export interface PagefindScript {
  Pagefind: new (options: {
    basePath: string;
  }) => Pagefind & {
    /** Searches another index too. */
    mergeIndex(path: string): Promise<void>;
  };
}

/** An index that is open. */
export interface Pagefind {
  /** Articles with words that begin with the term; `null` asks for every article. */
  search(
    term: string | null,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: PagefindResult[] }>;
  /** How many articles have each value of each filter. Loads all filters. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface PagefindResult {
  id: string;
  /** Places of the words that match, from 0, ascending. */
  words: number[];
  /** What the index has of the article for showing. */
  data(): Promise<{ record: ArticleRecord }>;
}
