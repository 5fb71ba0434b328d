import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type CborValue, encodeArrayHead, encodeCbor } from '../format/cbor.ts';
import {
  ARTICLES_PER_FILE,
  nameFragment,
  nameHeadlineFile,
  type PagefindEntry,
  type ShardTable,
  SIGNATURE,
} from '../format/index-files.ts';
import type { IndexedSlice } from './index-slice.ts';
import { createEntry } from './pagefind-internals.ts';
import { mergePostedWords, type WrittenWord } from './posted-words.ts';
import type { IndexFile } from './shards.ts';

/** What is known of a shard's articles beside what is in its files. */
export interface ShardWords {
  /** How many words each article's body has, as the list of shards spells it. */
  lengths: string;
  /** How many articles have each word, in lower case. */
  vocabulary: ReadonlyMap<string, number>;
  /** What readers are told of it. */
  table: ShardTable;
}

/**
 * Makes one shard of slices, as Pagefind would if it indexed all their articles at once. Words are packed for readers: in files
 * of one size, every file named by its number, and the tables that name them by a hash, 98 KB at 10,000 articles, replaced by
 * what cannot be told from the order.
 *
 * @param slices Newest first.
 * @param entry What Pagefind's script reads first of every index.
 */
export function mergeSlices(
  slices: readonly IndexedSlice[],
  entry: PagefindEntry,
): { files: IndexFile[]; words: ShardWords } {
  const { files, limits } = packWords(mergePostedWords(slices));
  const filters = mergeFilters(slices);
  for (const [name, content] of filters) files.push({ path: `filter/${name}.pf_filter`, content });
  const headlines = slices.flatMap((slice) => slice.headlines);
  for (let first = 0; first < headlines.length; first += ARTICLES_PER_FILE) {
    const content = Buffer.from(JSON.stringify(headlines.slice(first, first + ARTICLES_PER_FILE)));
    files.push({ path: nameHeadlineFile(first), content });
  }
  const fragments = slices.flatMap((slice) => slice.fragments);
  const version =
    fragments.length === 0 ? 'empty' : digest([...files.map(({ content }) => content), ...fragments]);
  for (const [number, content] of fragments.entries())
    files.push({ path: `fragment/${nameFragment(version, number)}.pf_fragment`, content });
  const table = {
    ...{ version, limits, filters: [...filters.keys()] },
    entry: createEntry(entry, version, fragments.length),
  };
  const lengths = slices.map((slice) => slice.lengths).join('');
  return { files, words: { lengths, vocabulary: addCounts(slices), table } };
}

function digest(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${content.length} `).update(content);
  return hash.digest('hex').slice(0, 10);
}

function addCounts(slices: readonly IndexedSlice[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { vocabulary } of slices)
    for (const [word, count] of vocabulary) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}

/** Returns the files of the filters by their names. */
function mergeFilters(slices: readonly IndexedSlice[]): Map<string, Uint8Array> {
  const merged = new Map<string, Map<string, number[]>>();
  let before = 0;
  for (const { filters, articles } of slices) {
    for (const { name, values } of filters) {
      const known = merged.get(name) ?? new Map<string, number[]>();
      merged.set(name, known);
      for (const [value, found] of values)
        known.set(value, [...(known.get(value) ?? []), ...found.map((article) => before + article)]);
    }
    before += articles;
  }
  const sort = <Value>(entries: Iterable<[string, Value]>) =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    sort(merged).map(([name, values]): [string, Uint8Array] => {
      const listed = sort(values).map(([value, found]): CborValue[] => [value, found]);
      return [name, pack([encodeCbor([name, listed])])];
    }),
  );
}

/**
 * Bytes of words and places in one file of the index before it is compressed, to a third. Pagefind fills its files by another
 * count, and adds the word that is too many: a rare word may then be in a file of 25 KB with a common one.
 */
const FULL_FILE = 3000;

/** Divides words among files; `limits` says what the words of each file but the first begin from. */
function packWords(words: readonly WrittenWord[]): { files: IndexFile[]; limits: string } {
  const limits: string[] = [];
  const files: IndexFile[] = [];
  let last = '';
  let waiting: Uint8Array[] = [];
  let size = 0;
  const write = () => {
    const content = pack([encodeArrayHead(1), encodeArrayHead(waiting.length), ...waiting]);
    files.push({ path: `index/${files.length}.pf_index`, content });
    waiting = [];
    size = 0;
  };
  for (const { token, bytes } of words) {
    if (waiting.length > 0 && size + bytes.length > FULL_FILE) {
      write();
      limits.push(separate(last, token));
    }
    waiting.push(bytes);
    size += bytes.length;
    last = token;
  }
  if (waiting.length > 0) write();
  return { files, limits: limits.join(' ') };
}

const pack = (parts: readonly Uint8Array[]): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: 9 });

/** Returns the shortest beginning of a token that sorts after another, which sorts before the token. */
function separate(before: string, token: string): string {
  const letters = [...token];
  for (let length = 1; length < letters.length; length += 1) {
    const beginning = letters.slice(0, length).join('');
    if (Buffer.compare(Buffer.from(beginning), Buffer.from(before)) > 0) return beginning;
  }
  return token;
}
