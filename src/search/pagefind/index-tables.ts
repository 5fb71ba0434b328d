import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type CborValue,
  decodeCbor,
  encodeArrayHead,
  encodeCbor,
  toItems,
  toNumber,
  toText,
} from '../format/cbor.ts';
import { CborScan } from '../format/cbor-scan.ts';
import type { IndexFile } from '../format/index-files.ts';
import { joinWords, type PostedWords, type WrittenWords } from './join-words.ts';
import { nameFragment, type PagefindEntry, type ShardTable, SIGNATURE } from './open-pagefind.ts';
import { packAll, type UnpackedFile } from './pack-files.ts';

/*
 * The files of an index as Pagefind writes them: read, joined to those of a larger index, and written for readers.
 */

/** The language code for what is in no language: Pagefind must not cut endings off our tokens. */
export const NO_LANGUAGE = 'zxx';

/** What Pagefind wrote of some articles, by their numbers from 0 in the order in which they were added. */
export interface WrittenIndex {
  /** How many. */
  articles: number;
  words: PostedWords;
  filters: IndexedFilter[];
}

/** A filter: which articles have each of its values. */
interface IndexedFilter {
  name: string;
  values: [value: string, articles: number[]][];
}

/** Reads an index that Pagefind wrote; `sizes` says how many places each article has. */
export function readTables(files: ReadonlyMap<string, Uint8Array>) {
  const table = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  // Of nothing Pagefind writes no language.
  if (table === undefined) return { sizes: [], words: readPostedWords([]), filters: [] };
  const read = (path: string) => {
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind did not write ${path}`);
    return removeSignature(gunzipSync(content));
  };
  const { sizes, chunks, filters } = readMeta(decodeCbor(read(table)));
  return {
    sizes,
    words: readPostedWords(chunks.map((chunk) => read(`index/${chunk}.pf_index`))),
    filters: filters.map((hash) => readFilter(decodeCbor(read(`filter/${hash}.pf_filter`)))),
  };
}

/**
 * Joins indexes as Pagefind would write one of all their articles: those of each come after those of the one before it. Words are
 * packed for readers: in files of one size, every file named by its number.
 *
 * @param packed What is compressed already, by the digest of what it was made of.
 */
export async function joinIndexes(
  indexes: readonly WrittenIndex[],
  packed: ReadonlyMap<string, Uint8Array>,
): Promise<{ files: IndexFile[] } & Pick<ShardTable, 'limits' | 'filters'>> {
  const { contents, limits } = divideWords(joinWords(indexes));
  const filters = joinFilters(indexes);
  const unpacked: UnpackedFile[] = [
    ...contents.map((content, number): UnpackedFile => [`index/${number}.pf_index`, content]),
    ...filters.map(([name, content]): UnpackedFile => [`filter/${name}.pf_filter`, [content]]),
  ];
  const files = await packAll(unpacked, packed);
  return { files, limits, filters: filters.map(([name]) => name) };
}

/** Returns what Pagefind's script reads first of an index with so many articles. */
export function createEntry(shared: PagefindEntry, version: string, articles: number): PagefindEntry {
  const hash = `${NO_LANGUAGE}_${version}`;
  return { ...shared, languages: { [NO_LANGUAGE]: { hash, wasm: null, page_count: articles } } };
}

/**
 * Returns a fragment that Pagefind's script reads, with something of our own in it.
 *
 * @param own Is in what `data()` gives, under its names.
 */
export function encodeFragment(url: string, own: object): Uint8Array {
  const fragment = { url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [], ...own };
  return gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 });
}

/** Returns the file of an article, by its number in its shard. */
export const makeFragmentFile = (version: string, number: number, content: Uint8Array): IndexFile => ({
  path: `fragment/${nameFragment(version, number)}.pf_fragment`,
  content,
});

/** Returns the bytes of a file, decompressed, without what all of Pagefind's files begin with. */
export function removeSignature(content: Uint8Array): Uint8Array {
  if (!Buffer.from(content).subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE)))
    throw new Error('Pagefind begins its files in another way');
  return content.subarray(SIGNATURE.length);
}

/** Returns how many places each article has, and the names of the files of words and of filters. */
function readMeta(table: CborValue) {
  const [, pages, chunks, filters] = toItems(table);
  const texts = (list: CborValue | undefined, at: number) =>
    toItems(list).map((item) => toText(toItems(item)[at]));
  return {
    sizes: toItems(pages).map((page) => toNumber(toItems(page)[1])),
    chunks: texts(chunks, 2),
    filters: texts(filters, 1),
  };
}

function readFilter(file: CborValue): IndexedFilter {
  const [name, values] = toItems(file);
  return {
    name: toText(name),
    values: toItems(values).map((item) => {
      const [value, articles] = toItems(item);
      return [toText(value), toItems(articles).map(toNumber)];
    }),
  };
}

/** Reads Pagefind's files of words, decompressed and without what they begin with, in their order. */
function readPostedWords(files: readonly Uint8Array[]): PostedWords {
  const tokens: string[] = [];
  const numbers: number[] = [];
  const parts: Uint8Array[] = [];
  for (const file of files) {
    const scan = new CborScan(file);
    scan.takeArray();
    for (let left = scan.takeArray(); left > 0; left -= 1) {
      scan.takeArray();
      tokens.push(scan.takeText());
      const articles = scan.takeArray();
      scan.takeArray();
      const first = scan.takeNumber();
      const from = scan.at;
      scan.skip(2);
      let last = first;
      for (let more = articles - 1; more > 0; more -= 1) {
        scan.takeArray();
        last += scan.takeNumber();
        scan.skip(2);
      }
      numbers.push(articles, first, last, scan.at - from);
      parts.push(file.subarray(from, scan.at));
      if (scan.takeArray() !== 0) throw new Error(`Pagefind files ${tokens.at(-1)} under other spellings`);
    }
  }
  return { tokens: tokens.join(' '), numbers: Uint32Array.from(numbers), bytes: Buffer.concat(parts) };
}

/** Returns the filters by their names, as Pagefind writes them. */
function joinFilters(indexes: readonly WrittenIndex[]): [name: string, file: Uint8Array][] {
  const merged = new Map<string, Map<string, number[]>>();
  let before = 0;
  for (const { filters, articles } of indexes) {
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
  return sort(merged).map(([name, values]): [string, Uint8Array] => {
    const listed = sort(values).map(([value, found]): CborValue[] => [value, found]);
    return [name, encodeCbor([name, listed])];
  });
}

/**
 * Bytes of words and places in one file of the index before it is compressed, to a third. Pagefind fills its files by another
 * count, and adds the word that is too many: a rare word may then be in a file of 25 KB with a common one.
 */
const FULL_FILE = 3000;

/** Divides words among files; `limits` says what the words of each file but the first begin from. */
function divideWords({ tokens, ends, bytes }: WrittenWords): { contents: Uint8Array[][]; limits: string } {
  const limits: string[] = [];
  const contents: Uint8Array[][] = [];
  let [start, end, count] = [0, 0, 0];
  const endFile = () => {
    contents.push([encodeArrayHead(1), encodeArrayHead(count), bytes.subarray(start, end)]);
    start = end;
    count = 0;
  };
  for (const [number, token] of tokens.entries()) {
    const next = ends[number] ?? 0;
    if (count > 0 && next - start > FULL_FILE) {
      endFile();
      limits.push(separate(tokens[number - 1] ?? '', token));
    }
    end = next;
    count += 1;
  }
  if (count > 0) endFile();
  return { contents, limits: limits.join(' ') };
}

/** Returns the shortest beginning of a token that sorts after another, which sorts before the token. */
function separate(before: string, token: string): string {
  const letters = [...token];
  for (let length = 1; length < letters.length; length += 1) {
    const beginning = letters.slice(0, length).join('');
    if (Buffer.compare(Buffer.from(beginning), Buffer.from(before)) > 0) return beginning;
  }
  return token;
}
