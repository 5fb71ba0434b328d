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
  /** The manifest of an earlier site, of which only what differs was written down; undefined if all was. */
  base?: ManifestBase | undefined;
}

/** A manifest that others are written beside. */
export interface ManifestBase {
  /** Its file among the manifests. */
  name: string;
  /** The files that have changed, come or gone since. */
  changed: ReadonlySet<string>;
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

/** Finds the files of which anything that is written down differs between two sites, with those that only one has. */
export function findChangedRows(one: BuildManifest, next: BuildManifest): Set<string> {
  const isSame = (path: string) =>
    one.files.get(path)?.build === next.files.get(path)?.build &&
    one.keys.get(path) === next.keys.get(path) &&
    one.pictures.get(path) === next.pictures.get(path);
  const changed = new Set<string>();
  for (const path of next.files.keys()) if (!isSame(path)) changed.add(path);
  for (const path of one.files.keys()) if (!next.files.has(path)) changed.add(path);
  return changed;
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
