import { foldWord } from '../../languages/text/fold-word.ts';

/*
 * Names of the files of the index, below its folder of the site.
 */

/** The folder of the index on the site. */
export const INDEX_FOLDER = 'search-index';

/** Which shards there are, newest first. It is the one file whose name never changes, so no cache may answer for it. */
export const SHARD_LIST = 'shards.json';

/** A shard as the list of shards has it. */
export interface PublishedShard {
  /** Its folder: its first month and a digest of what is in it, `2019-03-1f2e3d4c`. */
  folder: string;
  /** How many articles it has. */
  articles: number;
}

/** Files of a shard, below its folder. */
export const TABLE_FILE = 'table.bin';
export const FACETS_FILE = 'facets.bin';
export const getChunkFile = (chunk: number): string => `words/${chunk}.bin`;
export const getArticleFile = (article: number): string => `articles/${article}.bin`;

/** Returns the file that lists words like this one: by its first two letters without marks, as code points. */
export function getWordListFile(word: string): string {
  const [first = '', second = ''] = [...foldWord(word)].map((letter) => letter.codePointAt(0)?.toString(16));
  return `spellings/${first}-${second}.txt`;
}

/** For each facet and each of its values, the numbers of the articles of a shard that have it. */
export type ShardFacets = Record<string, Record<string, number[]>>;
