import { isConflictMark } from '../runtime/bad-characters.ts';
import type { History } from './history.ts';

/*
 * The index of the record: for each piece one line, `path entries last-seal`, in one file a month, sorted. A record alone
 * can be shortened, deleted or begun again, and is sound all the same; the index says how long it was. Two branches that
 * add lines merge by themselves: a line that is older than another of the same path is still true, because a record only
 * grows.
 */

/** A line of the index: the record of a path has so many entries, and this is the seal of the last. */
export interface IndexLine {
  path: string;
  entries: number;
  seal: string;
}

/** What the index says of a record. */
export interface IndexClaim extends IndexLine {
  /** Where it says so, as problems name it: a file with a line, or a commit. */
  source: { file: string; line?: number; commit?: string };
}

/** The index as it was read. */
export interface RecordIndex {
  claims: IndexClaim[];
  flaws: { file: string; line: number; wrong: string }[];
}

/** The folder of the index, below the content folder. */
export const INDEX_FOLDER = 'record/index';

/** Returns the file of the index that has the line of a path, below the content folder. */
export const locateIndexFile = (path: string): string => `${INDEX_FOLDER}/${nameIndexFile(path)}`;

/** Returns its name, which the published index has too: `2026-04.txt`, or `site.txt` for what stands around the articles. */
export function nameIndexFile(path: string): string {
  const [, year, month] = /^\/(\d{4})\/(\d{2})\//.exec(path) ?? [];
  return year === undefined ? 'site.txt' : `${year}-${month}.txt`;
}

/** Reads the files of the index. */
export function readIndex(files: readonly { file: string; text: string }[]): RecordIndex {
  const index: RecordIndex = { claims: [], flaws: [] };
  for (const { file, text } of files) {
    for (const [at, raw] of text.split('\n').entries()) {
      if (raw === '') continue;
      const claim = readIndexLine(raw);
      if (claim) index.claims.push({ ...claim, source: { file, line: at + 1 } });
      else if (isConflictMark(raw))
        index.flaws.push({ file, line: at + 1, wrong: 'holds a conflict of two versions' });
      else index.flaws.push({ file, line: at + 1, wrong: 'was changed by hand' });
    }
  }
  return index;
}

/** Reads a line of the index, without its end; undefined if it is none. */
export function readIndexLine(raw: string): IndexLine | undefined {
  const [, path, entries, seal] = /^(\/\S*) (\d+) ([0-9a-f]{32})$/.exec(raw) ?? [];
  if (path === undefined || seal === undefined) return undefined;
  return { path, entries: Number(entries), seal };
}

/** Writes the same, with its end. */
export const formatIndexLine = ({ path, entries, seal }: IndexLine): string => `${path} ${entries} ${seal}\n`;

/** Returns what the index is to say of a record. */
export function makeClaim({ path, seals, file }: Pick<History, 'path' | 'seals' | 'file'>): IndexClaim {
  const seal = seals.at(-1);
  if (seal === undefined) throw new Error(`${file} has no entry`);
  return { path, entries: seals.length, seal, source: { file } };
}

/**
 * Writes a file of the index with further claims.
 *
 * @param text The file so far. Of two lines of a path that of the longer record stays; of two equally long ones the one
 *   that stood there, so that a record that was written afresh contradicts it.
 */
export function writeIndex(text: string, claims: readonly IndexClaim[]): string {
  const lines = new Map<string, IndexClaim>();
  const known = readIndex([{ file: '', text }]).claims;
  for (const claim of [...known, ...claims]) {
    const other = lines.get(claim.path);
    if (!other || other.entries < claim.entries) lines.set(claim.path, claim);
  }
  return [...lines.values()]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(formatIndexLine)
    .join('');
}
