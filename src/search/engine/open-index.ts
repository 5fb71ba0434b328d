import type { ArticleRecord } from '../format/article-record.ts';

/** An index that is open, as Pagefind's browser API has it (https://pagefind.app/docs/api/). */
export interface OpenIndex {
  /** Articles with words that begin with the term; `null` asks for every article. */
  search(
    term: string | null,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: FoundArticleFile[] }>;
  /** How many articles have each value of each filter. Loads all filters. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface FoundArticleFile {
  id: string;
  /** Places of the words that match, from 0, ascending. */
  words: number[];
  /** What the index has of the article for showing. */
  data(): Promise<{ record: ArticleRecord }>;
}
