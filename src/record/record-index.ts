import type { History } from './history.ts';

/*
 * The index of the record: for each piece one line, `path entries last-seal`, in one file a month, sorted. A record alone
 * can be shortened, deleted or begun again, and is sound all the same; the index says how long it was. Two branches that
 * add lines merge by themselves: a line that is older than another of the same path is still true, because a record only
 * grows.
 */

/** What the index says of a record: so many entries, and this the seal of the last. */
export interface IndexClaim {
  path: string;
  entries: number;
  seal: string;
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
export function indexPath(path: string): string {
  const [, year, month] = /^\/(\d{4})\/(\d{2})\//.exec(path) ?? [];
  return `${INDEX_FOLDER}/${year === undefined ? 'site' : `${year}-${month}`}.txt`;
}

/** Reads the files of the index. */
export function readIndex(files: readonly { file: string; text: string }[]): RecordIndex {
  const index: RecordIndex = { claims: [], flaws: [] };
  for (const { file, text } of files) {
    for (const [at, raw] of text.split('\n').entries()) {
      if (raw === '') continue;
      const claim = readClaim(raw, { file, line: at + 1 });
      if (claim) index.claims.push(claim);
      else if (/^(?:<{7}|={7}|>{7})/.test(raw))
        index.flaws.push({ file, line: at + 1, wrong: 'holds a conflict of two versions' });
      else index.flaws.push({ file, line: at + 1, wrong: 'was changed by hand' });
    }
  }
  return index;
}

/** Reads one line of the index; undefined if it is none. */
export function readClaim(raw: string, source: IndexClaim['source']): IndexClaim | undefined {
  const [, path, entries, seal] = /^(\/\S*) (\d+) ([0-9a-f]{32})$/.exec(raw) ?? [];
  if (path === undefined || seal === undefined) return undefined;
  return { path, entries: Number(entries), seal, source };
}

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
    .map(({ path, entries, seal }) => `${path} ${entries} ${seal}\n`)
    .join('');
}
