import type { FileState, SavedManifest } from './manifest.ts';

/**
 * Files as they are written down: in columns, and with what many have in common once, by its number. A manifest of 100,000 files is
 * read twice in every build, and a row for each would be as much memory as what is in them.
 */
interface Columns {
  paths: string[];
  sizes: number[];
  times: number[];
  builds: number[];
  /** The numbers of all that keys begin with, and their ends; `NO_KEY` and nothing for a file without a key. */
  heads: number[];
  ends: string[];
  /** The pictures that the file of a number refers to, for files that refer to any. */
  pictures: [file: number, shown: readonly string[]][];
}
const NO_KEY = -1;

/** Numbers texts in the order in which they come. */
class Numbered {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Writes a manifest down: all of its files, or with a base those that have changed since. */
export function serializeManifest({ files, keys, pictures, base, ...rest }: SavedManifest): string {
  const [builds, heads] = [new Numbered(), new Numbered()];
  const columns: Columns = { paths: [], sizes: [], times: [], builds: [], heads: [], ends: [], pictures: [] };
  const gone: string[] = [];
  for (const path of base ? base.changed : files.keys()) {
    const file = files.get(path);
    if (!file) {
      gone.push(path);
      continue;
    }
    const key = keys.get(path);
    const end = key === undefined ? 0 : key.lastIndexOf(' ') + 1;
    const shown = pictures.get(path);
    if (shown && shown.length > 0) columns.pictures.push([columns.paths.length, shown]);
    columns.paths.push(path);
    columns.sizes.push(file.size);
    columns.times.push(file.mtimeMs);
    columns.builds.push(builds.numberOf(file.build));
    columns.heads.push(key === undefined ? NO_KEY : heads.numberOf(key.slice(0, end)));
    columns.ends.push(key?.slice(end) ?? '');
  }
  const since = base && { base: base.name, gone };
  return JSON.stringify({ ...rest, ...since, builds: builds.texts, heads: heads.texts, columns });
}

/**
 * Reads what `serializeManifest` wrote.
 *
 * @param readBase Reads the text of a base by its name.
 * @returns undefined for what an earlier version of it wrote, and if there is no such base.
 */
export function parseManifest(
  text: string,
  readBase: (name: string) => string | undefined = () => undefined,
): SavedManifest | undefined {
  const { builds, heads, columns, base, gone, ...rest } = JSON.parse(text);
  if (columns === undefined) return undefined;
  const before = base === undefined ? nothing() : readFiles(readBase(base));
  if (!before) return undefined;
  const { files, keys, pictures } = before;
  const changed = new Set<string>(gone);
  for (const path of changed) for (const known of [files, keys, pictures]) known.delete(path);
  const { paths, sizes, times, ends, ...numbers } = columns;
  for (const [file, path] of paths.entries()) {
    files.set(path, { size: sizes[file], mtimeMs: times[file], build: builds[numbers.builds[file]] });
    const head = numbers.heads[file];
    if (head !== NO_KEY) keys.set(path, heads[head] + ends[file]);
    else if (base !== undefined) keys.delete(path);
    if (base !== undefined) {
      changed.add(path);
      pictures.delete(path);
    }
  }
  for (const [file, shown] of numbers.pictures) pictures.set(paths[file], shown);
  return { ...rest, files, keys, pictures, ...(base !== undefined && { base: { name: base, changed } }) };
}

/** The files of a site as its manifest has them, without what made them. */
export interface WrittenFiles extends Pick<SavedManifest, 'completed'> {
  files: Iterable<readonly [path: string, state: FileState]>;
}

/** Reads of a manifest nothing but its files, for who looks at them and need not know what made them. */
export function parseFiles(
  text: string,
  readBase: (name: string) => string | undefined,
): WrittenFiles | undefined {
  const { columns, base, gone, completed } = JSON.parse(text);
  if (columns === undefined) return undefined;
  if (base === undefined) return { completed, files: [...listRows(columns, new Set())] };
  const written = readBase(base);
  if (written === undefined) return undefined;
  const before = JSON.parse(written).columns;
  const changed = new Set<string>([...gone, ...columns.paths]);
  return { completed, files: [...listRows(before, changed), ...listRows(columns, new Set())] };
}

function* listRows(
  { paths, sizes, times }: Pick<Columns, 'paths' | 'sizes' | 'times'>,
  omitted: ReadonlySet<string>,
): Generator<[path: string, state: FileState]> {
  for (const [file, path] of paths.entries()) {
    const [size, mtimeMs] = [sizes[file], times[file]];
    if (size !== undefined && mtimeMs !== undefined && !omitted.has(path)) yield [path, { size, mtimeMs }];
  }
}

type Files = Pick<SavedManifest, 'files' | 'keys' | 'pictures'>;

const nothing = (): Files => ({ files: new Map(), keys: new Map(), pictures: new Map() });

const readFiles = (base: string | undefined): Files | undefined =>
  base === undefined ? undefined : parseManifest(base);

/** Returns the name of the base that a written manifest needs; undefined if it needs none. */
export const readBaseName = (text: string): string | undefined => JSON.parse(text).base;
