/** The part of Pagefind's documented browser API (https://pagefind.app/docs/api/) that the search uses. */
export interface PagefindScript extends Pagefind {
  options(options: { basePath?: string; ranking: PagefindRanking }): Promise<void>;
  /** Searches another index too. */
  mergeIndex(path: string, options: { ranking: PagefindRanking }): Promise<void>;
}

/** An index that is open. */
export interface Pagefind {
  /** All of the words; `null` asks for every article. A term between quotation marks is matched word for word. */
  search(
    term: string | null,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: PagefindResult[] }>;
  /** How many articles have each value of each filter. Loads all filters. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Pagefind's own scale for each; see https://pagefind.app/docs/ranking/. */
export interface PagefindRanking {
  termSimilarity: number;
  metaWeights: Record<string, number>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Numbers of the words that match, from 0, ascending. */
  words: number[];
  data(): Promise<Fragment>;
}

/** What the index has of an article for showing. */
export interface Fragment {
  url: string;
  /** The address as it was indexed. */
  raw_url?: string;
  /** The words of the article, separated by spaces. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Every element with an id, and the number of its first word. */
  anchors: { element: string; id: string; location: number; text?: string }[];
}

/**
 * `termSimilarity` stops “art” from finding “article” as readily as “art”; a headline's words weigh less than Pagefind's 5
 * because one word of a sentence in a headline is little. Both are from the grid in `rank.ts`.
 */
export const pagefindRanking: PagefindRanking = {
  termSimilarity: 12,
  metaWeights: { title: 1, author: 1, date: 0 },
};
