import { foldWord } from '../../languages/text/fold-word.ts';
import { getShardFolder, type ShardTable } from '../pagefind/open-pagefind.ts';

/*
 * The files of the index below its folder of the site, beside those of the engine.
 */

/** The file in which the interface reads which shards there are, newest first. No cache may answer for it. */
export const SHARD_LIST = 'volumes.json';

/** A file of the search index. */
export interface IndexFile {
  /** Below the folder of the index, or of a shard. */
  path: string;
  content: Uint8Array;
  /** Of a file that was compressed: a digest of what it was made of, by which the next build knows that it need not do so again. */
  unpacked?: string;
}

/** A part of the index that is built and cached by itself: the articles of some consecutive months. */
export interface Shard extends ShardTable {
  /** How many words each article's body has, a letter for each. */
  lengths: string;
}

/** Articles of which one file has the headlines, with what is printed below them. */
export const ARTICLES_PER_FILE = 8;

/** Returns the file that has the headline of an article, by its number in its shard. */
export const getHeadlineFile = (shard: Pick<Shard, 'name' | 'version'>, number: number): string =>
  `${getShardFolder(shard)}/${nameHeadlineFile(number)}`;

/** Returns the same below the shard's folder. */
export const nameHeadlineFile = (number: number): string =>
  `headlines/${Math.floor(number / ARTICLES_PER_FILE)}.json`;

/** Returns the file that lists words like this one: by its first two letters without marks, as code points. */
export function getWordListFile(word: string): string {
  const [first = '', second = ''] = [...foldWord(word)].map((letter) => letter.codePointAt(0)?.toString(16));
  return `words/${first}-${second}.txt`;
}

/** Steps of a length in which it doubles, and the length that the first step has: 9 % from step to step. */
const STEPS = 8;
const LEAST = 32;
const FIRST = 0x30;

/** Writes a number of words as a letter, near enough to compare long articles with short ones. */
export function encodeLength(words: number): string {
  return String.fromCharCode(FIRST + Math.round(STEPS * Math.log2(1 + words / LEAST)));
}

export function decodeLengths(letters: string): number[] {
  return Array.from(letters, (_, index) =>
    Math.round(LEAST * (2 ** ((letters.charCodeAt(index) - FIRST) / STEPS) - 1)),
  );
}
