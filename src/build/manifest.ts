import { isPicture } from '../publication/picture-names.ts';

/** What a built site consists of and what made it, so that the next build knows what it may reuse. */
export interface BuildManifest {
  /** Digest of code and settings; pages of another edition are not reused. */
  edition: string;
  /** Digest of everything that was read; undefined where that is not certain. */
  inputs?: string | undefined;
  /**
   * The span in which time alone changes nothing, in milliseconds since 1970: from the build to the next
   * event.
   */
  from: number;
  until: number;
  /** Every file by its path below the site's folder. A file is never written to again, only replaced. */
  files: Map<string, SiteFile>;
  /** Cache keys of the files that have one. */
  keys: Map<string, string>;
  /** The pictures that a file refers to, for files that refer to any. */
  pictures: Map<string, readonly string[]>;
}

/** That of a site whose templates or settings were changed while it was built: no page of it is reused. */
export const MIXED_EDITION = '';

/** A manifest that was written beside its site. */
export interface SavedManifest extends BuildManifest {
  /** When the folder was as the manifest describes it, in milliseconds since 1970. */
  completed: number;
  /** How the site before this one differs from it, so that the manifest of that one need not be read to find out. */
  before?: SiteBefore | undefined;
}

/** The site before another one, by its differences. */
export interface SiteBefore {
  /** Of its manifest, which may be another one by now. */
  seal: string;
  /** The files in which it differs, with the builds that wrote them; null for a file that it does not have. */
  files: [path: string, build: string | null][];
}

/** Lists the files in which one site differs from another, as `SiteBefore` does. */
export function listDifferences(one: BuildManifest, next: BuildManifest): SiteBefore['files'] {
  const files: SiteBefore['files'] = [];
  for (const [path, { build }] of one.files)
    if (next.files.get(path)?.build !== build) files.push([path, build]);
  for (const path of next.files.keys()) if (!one.files.has(path)) files.push([path, null]);
  return files;
}

interface SiteFile extends FileState {
  /** Identifies the build that wrote it: two files of one name and one build are the same. */
  build: string;
}

/** What a file looks like without being read. */
export interface FileState {
  /** Bytes. */
  size: number;
  /** Time of the last change, in milliseconds since 1970. */
  mtimeMs: number;
}

/** What a build has written, and what it reuses. */
export interface BuildOutput {
  build: string;
  written: ReadonlyMap<string, FileState>;
  reused: ReadonlySet<string>;
  keys: Map<string, string>;
  /** The pictures that the written files refer to. */
  pictures: ReadonlyMap<string, readonly string[]>;
}

/**
 * Returns the files of the new site: those that were written, those that are reused, and of the pictures only
 * those that a page shows. Astro also writes the originals of pictures that only reused pages show, and a kept bundle brings those of
 * pages that are gone; nothing refers to them.
 *
 * @param old The manifest of the last site.
 * @throws Error if a file is to be reused that the last site does not have.
 */
export function createManifestFiles(
  output: BuildOutput,
  old: BuildManifest | undefined,
): Pick<BuildManifest, 'files' | 'pictures'> {
  const files = new Map<string, SiteFile>();
  const pictures = new Map(output.pictures);
  const reuse = (file: string) => {
    const entry = old?.files.get(file);
    if (!entry) throw new Error(`${file} is to be reused but the last site does not have it`);
    files.set(file, entry);
  };
  for (const file of output.reused) {
    const shown = old?.pictures.get(file);
    if (shown) pictures.set(file, shown);
  }
  const shown = new Set([...pictures.values()].flat());
  const isNeeded = (file: string) => !isPicture(file) || shown.has(file);
  for (const file of output.reused) if (isNeeded(file)) reuse(file);
  for (const [file, { size, mtimeMs }] of output.written) {
    if (isNeeded(file)) files.set(file, { size, mtimeMs, build: output.build });
  }
  // Pictures are named after their content: one that was there before is the same picture.
  for (const file of shown) if (!files.has(file)) reuse(file);
  return { files, pictures };
}

/**
 * True if a file is as it was. A time is copied from disk to disk with an error of less than a millisecond.
 */
export function isSameFile(one: FileState, other: FileState): boolean {
  return one.size === other.size && Math.abs(one.mtimeMs - other.mtimeMs) < 1;
}

/**
 * Returns a manifest without some files, which are not as they were. Pages that show one of them, being a
 * picture, have no key any more, so that both are made again.
 */
export function removeFromManifest(manifest: BuildManifest, lost: ReadonlySet<string>): BuildManifest {
  if (lost.size === 0) return manifest;
  const files = new Map([...manifest.files].filter(([file]) => !lost.has(file)));
  const showing = [...manifest.pictures].flatMap(([file, shown]) =>
    shown.some((picture) => lost.has(picture)) ? file : [],
  );
  // A plain text names the digest of the page beside it: both are made again.
  const remade = new Set([...lost, ...showing].flatMap((file) => [file, findCompanion(file)]));
  const keys = new Map([...manifest.keys].filter(([file]) => files.has(file) && !remade.has(file)));
  return { ...manifest, inputs: undefined, files, keys };
}

const findCompanion = (file: string): string =>
  file.endsWith('.md') ? file.replace(/\.md$/, '.html') : file.replace(/\.html$/, '.md');

/**
 * All files as they are written down: in columns, and with what many have in common once, by its number. A manifest of 100,000 files is
 * read twice and written once in every build, and a row for each would be as much memory as what is in them.
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

export function serializeManifest({ files, keys, pictures, ...rest }: SavedManifest): string {
  const [builds, heads] = [new Numbered(), new Numbered()];
  const columns: Columns = { paths: [], sizes: [], times: [], builds: [], heads: [], ends: [], pictures: [] };
  for (const [path, { size, mtimeMs, build }] of files) {
    const key = keys.get(path);
    const end = key === undefined ? 0 : key.lastIndexOf(' ') + 1;
    const shown = pictures.get(path);
    if (shown && shown.length > 0) columns.pictures.push([columns.paths.length, shown]);
    columns.paths.push(path);
    columns.sizes.push(size);
    columns.times.push(mtimeMs);
    columns.builds.push(builds.numberOf(build));
    columns.heads.push(key === undefined ? NO_KEY : heads.numberOf(key.slice(0, end)));
    columns.ends.push(key?.slice(end) ?? '');
  }
  return JSON.stringify({ ...rest, builds: builds.texts, heads: heads.texts, columns });
}

/** Reads what `serializeManifest` wrote; returns undefined for what an earlier version of it wrote. */
export function parseManifest(text: string): SavedManifest | undefined {
  const { builds, heads, columns, ...rest } = JSON.parse(text);
  if (columns === undefined) return undefined;
  const { paths, sizes, times, ends, ...numbers } = columns;
  const manifest: SavedManifest = { ...rest, files: new Map(), keys: new Map(), pictures: new Map() };
  for (const [file, path] of paths.entries()) {
    manifest.files.set(path, {
      size: sizes[file],
      mtimeMs: times[file],
      build: builds[numbers.builds[file]],
    });
    const head = numbers.heads[file];
    if (head !== NO_KEY) manifest.keys.set(path, heads[head] + ends[file]);
  }
  for (const [file, shown] of numbers.pictures) manifest.pictures.set(paths[file], shown);
  return manifest;
}
