import { foldWord } from '../../languages/text/fold-word.ts';

/*
 * The files of the index below its folder of the site: those of Pagefind, and these.
 */

/** The folder of the index on the site. */
export const INDEX_FOLDER = 'pagefind';

/** The file in which the interface reads which shards there are, newest first. No cache may answer for it. */
export const SHARD_LIST = 'volumes.json';

/** Pagefind's script, and its program in LZMA. */
export const SCRIPT_FILE = 'pagefind.js';
export const PROGRAM_FILE = 'pagefind.lzma';

/** What Pagefind's script reads first of every index. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** What Pagefind's files begin with when they are decompressed. */
export const SIGNATURE = 'pagefind_dcd';

/** What readers are told of a shard instead of what Pagefind would fetch of it first. */
export interface ShardTable {
  /** A hash of all that is in it. */
  version: string;
  /** Its `pagefind-entry.json`. */
  entry: PagefindEntry;
  /** What the words of each file but the first begin from, between spaces. Files are named by their numbers. */
  limits: string;
  /** The names of its filters, and of their files. */
  filters: string[];
}

/** Pagefind's entry file, as far as we know it. */
export interface PagefindEntry {
  version: string;
  languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}

/** A part of the index that is built and cached by itself: the articles of some consecutive months. */
export interface Shard extends ShardTable {
  /** Its first month, `2019-03`. */
  name: string;
  /** How many articles it has. */
  articles: number;
  /** How many words each article's body has, a letter for each. */
  lengths: string;
}

/** Returns the folder of a shard: another one whenever anything in it changes, so that no cache mixes two builds. */
export const getShardFolder = ({ name, version }: Pick<Shard, 'name' | 'version'>): string =>
  `${name}-${version}`;

/** Returns the name of the file of an article, by its number in its shard; no other shard has the same. */
export const nameFragment = (version: string, number: number): string => `${version}-${number}`;

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
