import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeArrayHead, encodeCbor } from '../format/cbor.ts';
import { nameFragment, type ShardTable, SIGNATURE } from '../format/index-files.ts';
import { ENTRY_FILE, NO_LANGUAGE, readMeta, readWords } from './pagefind-internals.ts';

/**
 * Bytes of words and places in one file of the index before it is compressed, to a third. Pagefind fills its files by another
 * count, and adds the word that is too many: a rare word may then be in a file of 25 KB with a common one.
 */
const FULL_FILE = 3000;

/**
 * Packs a shard that Pagefind wrote for readers: the words in files of one size, every file named by its number, and the
 * tables that name them by a hash, 98 KB at 10,000 articles, replaced by what cannot be told from the order.
 *
 * @returns What readers are told of it.
 * @throws Error if Pagefind wrote something else than expected.
 */
export function packShard(folder: string): ShardTable {
  const entry = JSON.parse(readFileSync(join(folder, ENTRY_FILE), 'utf8'));
  const { hash }: { hash: string } = entry.languages[NO_LANGUAGE];
  const version = hash.slice(-10);
  const table = join(folder, `pagefind.${hash}.pf_meta`);
  const { pages, chunks, filters } = readMeta(readFileSync(table));
  for (const file of [table, join(folder, ENTRY_FILE)]) rmSync(file);
  for (const [number, page] of pages.entries()) rename('fragment', page, nameFragment(version, number));
  for (const filter of filters) rename('filter', filter.hash, filter.name);
  const limits = packWords(folder, chunks);
  return {
    version,
    entry,
    limits: limits.join(' '),
    filters: filters.map(({ name }) => name),
  };

  function rename(kind: string, from: string, to: string): void {
    renameSync(join(folder, kind, `${from}.pf_${kind}`), join(folder, kind, `${to}.pf_${kind}`));
  }
}

/** Returns what the words of each file but the first begin from. */
function packWords(folder: string, chunks: readonly string[]): string[] {
  const limits: string[] = [];
  let files = 0;
  let last = '';
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    const file = join(folder, 'index', `${chunk}.pf_index`);
    const words = readWords(readFileSync(file));
    rmSync(file);
    for (const { token, value } of words) {
      const bytes = encodeCbor(value);
      if (waiting.length > 0 && size + bytes.length > FULL_FILE) {
        write();
        limits.push(separate(last, token));
      }
      waiting.push(bytes);
      size += bytes.length;
      last = token;
    }
  }
  write();
  return limits;

  function write(): void {
    const content = [Buffer.from(SIGNATURE), encodeArrayHead(1), encodeArrayHead(waiting.length), ...waiting];
    writeFileSync(join(folder, 'index', `${files}.pf_index`), gzipSync(Buffer.concat(content), { level: 9 }));
    files += 1;
    waiting = [];
    size = 0;
  }
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
