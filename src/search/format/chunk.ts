import { foldWord } from '../../languages/text/fold-word.ts';
import { countShared } from './front-coding.ts';
import { NumberReader, NumberWriter } from './numbers.ts';

/** Where a term is: for each article that has it, the numbers of its words there, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** A term of the index. */
export interface Entry {
  /** As `Word.form`, or as one with the next character or words. */
  form: string;
  /** How many words it covers. */
  span: number;
}

/** A term in a chunk that was read; its postings are decoded when they are asked for. */
export interface ChunkEntry extends Entry {
  /** The folded form, by which entries are sorted. */
  key: string;
  /** How many articles have it. */
  articles: number;
  readPostings(): Postings;
}

/**
 * Encodes the postings of one term article by article: the article's number less the one before, how often it has the
 * term, and where, less the place before.
 */
export class PostingsWriter {
  readonly #writer = new NumberWriter();
  #articles = 0;
  #last = -1;

  /** How many articles have the term. */
  get articles(): number {
    return this.#articles;
  }

  /**
   * Adds an article.
   *
   * @param article Greater than the one before.
   * @param positions The numbers of its words, ascending.
   */
  add(article: number, positions: readonly number[]): void {
    this.#writer.write(article - this.#last - 1);
    this.#last = article;
    this.#articles += 1;
    this.#writer.write(positions.length - 1);
    let last = -1;
    for (const position of positions) {
      this.#writer.write(position - last - 1);
      last = position;
    }
  }

  finish(): Uint8Array {
    const writer = new NumberWriter();
    writer.write(this.#articles);
    writer.writeBytes(this.#writer.finish());
    return writer.finish();
  }
}

/** A term with its encoded postings. */
export interface EncodedEntry extends Entry {
  postings: Uint8Array;
}

/** Encodes a file of the index. The entries must be sorted by `compareEntries`. */
export function encodeChunk(entries: readonly EncodedEntry[]): Uint8Array {
  const writer = new NumberWriter();
  writer.write(entries.length);
  let previous = '';
  for (const { form, span, postings } of entries) {
    const shared = countShared(previous, form);
    writer.write(shared);
    writer.writeText(form.slice(shared));
    writer.write(span);
    writer.write(postings.length);
    previous = form;
  }
  for (const { postings } of entries) writer.writeBytes(postings);
  return writer.finish();
}

/** Reads a file of the index. @throws RangeError if it is cut off. */
export function decodeChunk(bytes: Uint8Array): ChunkEntry[] {
  const reader = new NumberReader(bytes);
  const count = reader.read();
  const heads: (Entry & { length: number })[] = [];
  let previous = '';
  for (let index = 0; index < count; index += 1) {
    const shared = reader.read();
    const form = previous.slice(0, shared) + reader.readText();
    heads.push({ form, span: reader.read(), length: reader.read() });
    previous = form;
  }
  let start = reader.at;
  return heads.map(({ form, span, length }) => {
    const at = start;
    start += length;
    const articles = new NumberReader(bytes, at).read();
    let postings: Postings | undefined;
    return {
      form,
      span,
      key: foldWord(form),
      articles,
      readPostings() {
        postings ??= decodePostings(new NumberReader(bytes, at));
        return postings;
      },
    };
  });
}

function decodePostings(reader: NumberReader): Postings {
  const postings = new Map<number, number[]>();
  let article = -1;
  for (let left = reader.read(); left > 0; left -= 1) {
    article += reader.read() + 1;
    const positions: number[] = [];
    let position = -1;
    for (let more = reader.read() + 1; more > 0; more -= 1) {
      position += reader.read() + 1;
      positions.push(position);
    }
    postings.set(article, positions);
  }
  return postings;
}

/** Sorts terms by their folded form, then by their own, then by their span. */
export function compareEntries(one: Entry & { key: string }, other: Entry & { key: string }): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  if (one.form !== other.form) return one.form < other.form ? -1 : 1;
  return one.span - other.span;
}
