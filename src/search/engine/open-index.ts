import type { ArticleRecord } from '../format/article-record.ts';

/** An index that is open: all that the search asks of the engine below it. A token is what `index-tokens.ts` makes of a word. */
export interface OpenIndex {
  /** Returns the articles with tokens that begin so, newest first; `null` asks for every article. */
  search(term: string | null, options?: { filters?: Record<string, string[]> }): Promise<FoundArticleFiles>;
  /** Returns the articles with words that begin so. Loads more files than `search` would, but not all. */
  searchBeginning(key: string): Promise<FoundArticleFiles>;
  /** How many articles have each value of each filter. Loads all filters. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface FoundArticleFiles {
  results: FoundArticleFile[];
}

export interface FoundArticleFile {
  id: string;
  /** Places of the tokens that match, from 0, ascending. */
  words: number[];
  /** What the index has of the article for showing. */
  data(): Promise<{ record: ArticleRecord }>;
}
