import { encodeArrayHead, encodeCbor } from '../format/cbor.ts';

/*
 * Words and where they are, as Pagefind writes them: an array for each word, of its token, the articles that have it, and other
 * spellings, of which our tokens have none. For an article there is how many numbers it lies after the one before it, and its
 * places. What is said of an article is thus the same bytes in every index, whatever else is in it.
 */

/** The words of an index. */
export interface PostedWords {
  /** In the order of their bytes, a space between them. */
  tokens: string;
  /** Four for each: how many articles have it, the numbers of the first and the last, and how many bytes there are of it. */
  numbers: Uint32Array;
  /** What is said of its articles, but the number of the first. */
  bytes: Uint8Array;
}

/** A word, ready to be written. */
export interface WrittenWord {
  token: string;
  bytes: Uint8Array;
}

const FIELDS = 4;
const ARRAY = 4;
const TEXT = 3;

/** Reads Pagefind's files of words, decompressed and without what they begin with, in their order. */
export function readPostedWords(files: readonly Uint8Array[]): PostedWords {
  const tokens: string[] = [];
  const numbers: number[] = [];
  const parts: Uint8Array[] = [];
  for (const file of files) {
    const scan = new Scan(file);
    scan.take(ARRAY);
    for (let left = scan.take(ARRAY); left > 0; left -= 1) {
      scan.take(ARRAY);
      tokens.push(scan.takeText());
      const articles = scan.take(ARRAY);
      scan.take(ARRAY);
      const first = scan.take(0);
      const from = scan.at;
      scan.skip(2);
      let last = first;
      for (let more = articles - 1; more > 0; more -= 1) {
        scan.take(ARRAY);
        last += scan.take(0);
        scan.skip(2);
      }
      numbers.push(articles, first, last, scan.at - from);
      parts.push(file.subarray(from, scan.at));
      if (scan.take(ARRAY) !== 0) throw new Error(`Pagefind files ${tokens.at(-1)} under other spellings`);
    }
  }
  return { tokens: tokens.join(' '), numbers: Uint32Array.from(numbers), bytes: Buffer.concat(parts) };
}

/**
 * Returns the words of several indexes as those of one: the articles of each come after those of the one before it.
 *
 * @param indexes Each with how many articles it has.
 */
export function mergePostedWords(
  indexes: readonly { words: PostedWords; articles: number }[],
): WrittenWord[] {
  const merged = new Map<string, { articles: number; last: number; parts: Uint8Array[] }>();
  let before = 0;
  for (const { words, articles } of indexes) {
    let from = 0;
    const tokens = words.tokens === '' ? [] : words.tokens.split(' ');
    for (const [index, token] of tokens.entries()) {
      const at = index * FIELDS;
      const [count = 0, first = 0, last = 0, size = 0] = words.numbers.subarray(at, at + FIELDS);
      const known = merged.get(token) ?? { articles: 0, last: 0, parts: [] };
      known.parts.push(
        encodeArrayHead(3),
        encodeCbor(before + first - known.last),
        words.bytes.subarray(from, from + size),
      );
      known.articles += count;
      known.last = before + last;
      merged.set(token, known);
      from += size;
    }
    before += articles;
  }
  return sortByBytes([...merged.keys()]).map((token) => {
    const { articles, parts } = merged.get(token) ?? { articles: 0, parts: [] };
    const bytes = Buffer.concat([
      encodeArrayHead(3),
      encodeCbor(token),
      encodeArrayHead(articles),
      ...parts,
      encodeArrayHead(0),
    ]);
    return { token, bytes };
  });
}

/** Strings compare by their halves of code points, which differs where one has a surrogate. */
function sortByBytes(tokens: string[]): string[] {
  if (!tokens.some((token) => /[\uD800-\uFFFF]/.test(token))) return tokens.sort();
  return tokens.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

/** Reads CBOR piece by piece, and passes over what is not wanted. */
class Scan {
  at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Returns the number of a head of this kind. */
  take(kind: number): number {
    const head = this.#bytes.readUInt8(this.at);
    if (head >> 5 !== kind)
      throw new Error(`Pagefind writes its words in another way: a value of kind ${head >> 5}`);
    return this.#takeNumber();
  }

  takeText(): string {
    const length = this.take(TEXT);
    this.at += length;
    return this.#bytes.toString('utf8', this.at - length, this.at);
  }

  /** Passes over so many values. */
  skip(values: number): void {
    let left = values;
    while (left > 0) {
      const kind = this.#bytes.readUInt8(this.at) >> 5;
      const number = this.#takeNumber();
      left -= 1;
      if (kind === ARRAY) left += number;
      else if (kind === TEXT) this.at += number;
    }
  }

  #takeNumber(): number {
    const size = this.#bytes.readUInt8(this.at) & 31;
    this.at += 1;
    if (size < 24) return size;
    const length = { 24: 1, 25: 2, 26: 4 }[size];
    if (length === undefined) throw new Error(`Pagefind writes its words in another way: size ${size}`);
    this.at += length;
    return this.#bytes.readUIntBE(this.at - length, length);
  }
}
