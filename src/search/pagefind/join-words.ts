import { ARRAY, type ByteSink, POSITIVE, TEXT, writeHead } from '../format/cbor.ts';

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

/** Words, ready to be written, one after another. */
export interface WrittenWords {
  tokens: string[];
  /** Where each ends. */
  ends: number[];
  bytes: Uint8Array;
}

const FIELDS = 4;

/** The most bytes of a head, and of a letter. */
const [HEAD, LETTER] = [5, 3];

/** A word in the indexes that have it. */
interface JoinedWord {
  /** How many have it. */
  articles: number;
  /** The number of the last. */
  last: number;
  /** Four for each index: which it is, how many numbers its first article lies after the last one before, and from where to where its bytes are. */
  parts: number[];
}

/** Joins the words of indexes, the articles of each after those of the one before it. All are written into one block of memory. */
export function joinWords(indexes: readonly { words: PostedWords; articles: number }[]): WrittenWords {
  const joined = new Map<string, JoinedWord>();
  let before = 0;
  let most = 0;
  for (const [index, { words, articles }] of indexes.entries()) {
    const { tokens, numbers, bytes } = words;
    let from = 0;
    let at = 0;
    for (const token of tokens === '' ? [] : tokens.split(' ')) {
      const [count = 0, first = 0, last = 0, size = 0] = [
        numbers[at],
        numbers[at + 1],
        numbers[at + 2],
        numbers[at + 3],
      ];
      const word = joined.get(token) ?? { articles: 0, last: 0, parts: [] };
      word.parts.push(index, before + first - word.last, from, from + size);
      word.articles += count;
      word.last = before + last;
      joined.set(token, word);
      from += size;
      at += FIELDS;
    }
    before += articles;
    most += bytes.length + tokens.length * LETTER + (numbers.length / FIELDS) * 6 * HEAD;
  }
  const sources = indexes.map(({ words: { bytes } }) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  const block = new Block(most);
  const sorted = sortByBytes([...joined.keys()]);
  const ends = sorted.map((token) => {
    const { articles, parts } = joined.get(token) ?? { articles: 0, parts: [] };
    writeHead(ARRAY, 3, block);
    block.writeText(token);
    writeHead(ARRAY, articles, block);
    for (let part = 0; part < parts.length; part += FIELDS) {
      const [index = 0, after = 0, from, to] = [
        parts[part],
        parts[part + 1],
        parts[part + 2],
        parts[part + 3],
      ];
      writeHead(ARRAY, 3, block);
      writeHead(POSITIVE, after, block);
      block.copy(sources[index], from, to);
    }
    writeHead(ARRAY, 0, block);
    return block.end;
  });
  return { tokens: sorted, ends, bytes: block.bytes };
}

/** Memory that CBOR is written into, one value after another. */
class Block implements ByteSink {
  readonly #bytes: Buffer;
  #end = 0;

  /** @param most How many bytes will be written at most. */
  constructor(most: number) {
    this.#bytes = Buffer.allocUnsafe(most);
  }

  get end(): number {
    return this.#end;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  push(...bytes: number[]): void {
    for (const byte of bytes) {
      this.#bytes[this.#end] = byte;
      this.#end += 1;
    }
  }

  writeText(text: string): void {
    writeHead(TEXT, Buffer.byteLength(text), this);
    this.#end += this.#bytes.write(text, this.#end);
  }

  copy(source: Buffer | undefined, from: number | undefined, to: number | undefined): void {
    this.#end += source?.copy(this.#bytes, this.#end, from, to) ?? 0;
  }
}

/** Strings compare by their halves of code points, which differs where one has a surrogate. */
function sortByBytes(tokens: string[]): string[] {
  if (!tokens.some((token) => /[\uD800-\uFFFF]/.test(token))) return tokens.sort();
  return tokens.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
