import type { ArticleRecord } from '../format/article-record.ts';
import { type ChunkEntry, decodeChunk, type Postings } from '../format/chunk.ts';
import { inflate } from '../format/compression.ts';
import {
  FACETS_FILE,
  getArticleFile,
  getChunkFile,
  type PublishedShard,
  SHARD_LIST,
  type ShardFacets,
  TABLE_FILE,
} from '../format/index-files.ts';
import { decodeTable, findChunks, type ShardTable } from '../format/shard-table.ts';

/** Reads files of the index by their paths below its folder. */
export interface IndexFiles {
  /** @throws Error if the file does not arrive. */
  readBytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads a text; gives an empty one if the file does not exist. */
  readText(path: string): Promise<string>;
}

/** A term of the index, and where it is. */
export interface FoundTerm {
  form: string;
  /** The folded form. */
  key: string;
  span: number;
  /** By the article's number: the newest is 0. */
  readPostings(): Postings;
}

/** Finds terms: in the whole index, or in one article. */
export interface TermSource {
  /** Returns the terms whose folded forms lie between two others, both included. */
  findTerms(first: string, last: string): Promise<FoundTerm[]>;
}

interface OpenShard extends PublishedShard {
  table: ShardTable;
  /** The number of its first article. */
  offset: number;
}

/** Reads the index: each file once, and only those that a search needs. */
export class IndexReader implements TermSource {
  /** For each article, newest first, how many words its body has. */
  readonly lengths: readonly number[];
  readonly #files: IndexFiles;
  readonly #shards: readonly OpenShard[];
  readonly #chunks = new Map<string, Promise<ChunkEntry[]>>();
  readonly #records = new Map<number, Promise<ArticleRecord>>();
  #facets: Promise<Map<string, Map<string, Set<number>>>> | undefined;

  private constructor(files: IndexFiles, shards: readonly OpenShard[]) {
    this.#files = files;
    this.#shards = shards;
    this.lengths = shards.flatMap(({ table }) => table.lengths);
  }

  /** @throws Error if the list of shards or a table does not arrive, or is not what was expected. */
  static async open(files: IndexFiles): Promise<IndexReader> {
    const list = parseShards(await files.readText(SHARD_LIST));
    const tables = await Promise.all(
      list.map(async ({ folder }) =>
        decodeTable(await inflate(await files.readBytes(`${folder}/${TABLE_FILE}`))),
      ),
    );
    let offset = 0;
    const shards = tables.map((table, index): OpenShard => {
      const shard = list[index];
      if (!shard || shard.articles !== table.lengths.length)
        throw new Error(`the list of shards and ${shard?.folder} differ in their articles`);
      const opened = { ...shard, table, offset };
      offset += shard.articles;
      return opened;
    });
    return new IndexReader(files, shards);
  }

  async findTerms(first: string, last: string): Promise<FoundTerm[]> {
    const found = await Promise.all(
      this.#shards.map(async (shard) => {
        const { from, until } = findChunks(shard.table, first, last);
        const numbers = Array.from({ length: until - from }, (_, index) => from + index);
        const chunks = await Promise.all(numbers.map((number) => this.#readChunk(shard, number)));
        return chunks
          .flat()
          .filter(({ key }) => key >= first && key <= last)
          .map((entry) => toFoundTerm(entry, shard.offset));
      }),
    );
    return found.flat();
  }

  /** Returns how many bytes of the index `findTerms` reads. */
  measureTerms(first: string, last: string): number {
    return this.#shards.reduce((sum, { table }) => {
      const { from, until } = findChunks(table, first, last);
      return table.chunks.slice(from, until).reduce((bytes, chunk) => bytes + chunk.bytes, sum);
    }, 0);
  }

  /** Reads what the index has of an article. */
  readRecord(article: number): Promise<ArticleRecord> {
    const known = this.#records.get(article);
    if (known) return known;
    const shard = this.#shards.findLast(({ offset }) => offset <= article);
    if (!shard) throw new RangeError(`the index has no article ${article}`);
    const record = this.#readJson<ArticleRecord>(`${shard.folder}/${getArticleFile(article - shard.offset)}`);
    return this.#remember(this.#records, article, record);
  }

  hasRecord(article: number): boolean {
    return this.#records.has(article);
  }

  /** Reads the articles of each value of each facet. */
  readFacets(): Promise<Map<string, Map<string, Set<number>>>> {
    this.#facets ??= this.#mergeFacets();
    this.#facets.catch(() => {
      this.#facets = undefined;
    });
    return this.#facets;
  }

  async #mergeFacets(): Promise<Map<string, Map<string, Set<number>>>> {
    const merged = new Map<string, Map<string, Set<number>>>();
    for (const { folder, offset } of this.#shards) {
      const facets = await this.#readJson<ShardFacets>(`${folder}/${FACETS_FILE}`);
      for (const [facet, values] of Object.entries(facets)) {
        const known = merged.get(facet) ?? new Map<string, Set<number>>();
        merged.set(facet, known);
        for (const [value, articles] of Object.entries(values)) {
          const members = known.get(value) ?? new Set<number>();
          known.set(value, members);
          for (const article of articles) members.add(article + offset);
        }
      }
    }
    return merged;
  }

  #readChunk({ folder }: PublishedShard, number: number): Promise<ChunkEntry[]> {
    const path = `${folder}/${getChunkFile(number)}`;
    return (
      this.#chunks.get(path) ??
      this.#remember(
        this.#chunks,
        path,
        this.#files.readBytes(path).then(async (bytes) => decodeChunk(await inflate(bytes))),
      )
    );
  }

  async #readJson<Value>(path: string): Promise<Value> {
    const bytes = await inflate(await this.#files.readBytes(path));
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  /** What fails is asked for again the next time. */
  #remember<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, value: Promise<Value>): Promise<Value> {
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  }
}

function toFoundTerm({ form, key, span, readPostings }: ChunkEntry, offset: number): FoundTerm {
  let moved: Postings | undefined;
  return {
    form,
    key,
    span,
    readPostings() {
      moved ??= new Map([...readPostings()].map(([article, positions]) => [article + offset, positions]));
      return moved;
    },
  };
}

function parseShards(text: string): PublishedShard[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list) || list.length === 0) throw new Error('the search index has no shards');
  return list;
}
