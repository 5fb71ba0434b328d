import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { MARK } from '../runtime/output-mark.ts';
import { readSeal, readSealedFile, writeSealedFile } from '../runtime/sealed-file.ts';
import {
  type BuildManifest,
  findChangedRows,
  isSameFile,
  type ManifestBase,
  removeFromManifest,
  type SavedManifest,
} from './manifest.ts';
import {
  parseFiles,
  parseManifest,
  readBaseName,
  serializeManifest,
  type WrittenFiles,
} from './manifest-text.ts';
import type { OutputDirectory } from './output-directory.ts';

/** The published site, as far as it can be reused. */
export interface CurrentSite {
  /** Without the files that are missing or are not as the build left them. */
  manifest: BuildManifest;
  /** The same with them: the manifest as it was written. */
  saved: SavedManifest;
  /** Paths below the site's folder of what no build put there. */
  strays: readonly string[];
}

/** How a site differs from its manifest. Paths are below its folder. */
export interface SiteDifferences {
  /** Files that are missing or are not as the build left them. */
  changed: readonly string[];
  /** What no build put there. */
  strays: readonly string[];
}

/** Returns what is published; undefined if the folder was not built here. */
export function readCurrentSite(site: OutputDirectory): CurrentSite | undefined {
  const manifest = readManifest(site.out, site);
  return manifest && describeCurrentSite(manifest, findDifferences(site.out, manifest));
}

/** @param manifest As it was read. */
export function describeCurrentSite(
  manifest: SavedManifest,
  { changed, strays }: SiteDifferences,
): CurrentSite {
  return { manifest: removeFromManifest(manifest, new Set(changed)), saved: manifest, strays };
}

/** Looks at every file of a site. */
function findDifferences(folder: string, written: WrittenFiles): SiteDifferences {
  const changed: string[] = [];
  for (const [path, file] of written.files) {
    const stat = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    if (!stat || !isSameFile(file, stat)) changed.push(path);
  }
  return { changed, strays: findStrays(folder, written) };
}

/** Where a site is, and what is known of it. */
export type SiteFolders = Pick<OutputDirectory, 'out' | 'manifests'>;

/** Looks at every file of a site as its manifest was written; finds nothing if it has none. */
export function inspectSite({ out, manifests }: SiteFolders): SiteDifferences {
  const written = readWritten(out, manifests, parseFiles);
  return written ? findDifferences(out, written) : { changed: [], strays: [] };
}

/**
 * Returns the manifest of a folder without a look at its files, which is enough for the spare: nothing but a
 * build touches it.
 */
export function readManifest(
  folder: string,
  { manifests }: Pick<SiteFolders, 'manifests'>,
): SavedManifest | undefined {
  return readWritten(folder, manifests, parseManifest);
}

function readWritten<Read>(
  folder: string,
  manifests: string,
  parse: (text: string, readBase: (name: string) => string | undefined) => Read,
): Read | undefined {
  const file = findManifestFile(folder, manifests);
  const text = file && readSealedFile(file);
  return text === undefined ? undefined : parse(text, (name) => readSealedFile(join(manifests, name)));
}

/** Returns the seal of the manifest of a folder: two that have the same are the same. */
export function readManifestSeal(folder: string, { manifests }: OutputDirectory): string | undefined {
  const file = findManifestFile(folder, manifests);
  return file && readSeal(file);
}

/** What is written of a manifest. */
export interface ManifestToWrite extends BuildManifest, Pick<SavedManifest, 'before' | 'base'> {}

/**
 * Chooses a base for the next manifest, so that an edit writes down what it has changed, and not 100,000 files.
 *
 * @param last The manifest of the current site, if there is one.
 */
export function chooseBase(
  next: BuildManifest,
  last: SavedManifest | undefined,
  { manifests }: OutputDirectory,
): ManifestBase {
  const changed = last?.base?.changed.union(findChangedRows(last, next));
  if (last?.base && changed && changed.size < next.files.size / MOST_CHANGED)
    return { name: last.base.name, changed };
  const name = `${BASE}${randomUUID().slice(0, 8)}.json`;
  writeSealedFile(join(manifests, name), serializeManifest({ ...next, completed: 0 }));
  return { name, changed: new Set() };
}

const BASE = 'base-';
/** The part of all files that may have changed since a base was written, those that are gone included. */
const MOST_CHANGED = 2;

/** Writes the manifest of a folder as it is from now on. */
export function writeManifest(
  folder: string,
  manifest: ManifestToWrite,
  { manifests }: OutputDirectory,
): void {
  const file = findManifestFile(folder, manifests);
  if (!file) throw new Error(`${folder} was removed while the site was built; build again`);
  writeSealedFile(file, serializeManifest({ ...manifest, completed: Date.now() }));
}

/** Deletes the manifest of a folder that is about to change. */
export function removeManifest(folder: string, { manifests }: OutputDirectory): void {
  const file = findManifestFile(folder, manifests);
  if (file) rmSync(file, { force: true });
}

/** Deletes the manifests of folders that do not exist any more, and what was written for them. */
export function removeOtherManifests({ out, spare, manifests }: OutputDirectory): void {
  const own = [out, spare].flatMap((folder) => findManifestFile(folder, manifests) ?? []);
  const names = readdirSync(manifests).map((name) => join(manifests, name));
  const isBase = (file: string) => basename(file).startsWith(BASE);
  const needed = new Set(own);
  // Which of several bases are needed is written in the manifests.
  for (const file of names.filter(isBase).length > 1 ? own : []) {
    const text = readSealedFile(file);
    const base = text === undefined ? undefined : readBaseName(text);
    if (base !== undefined) needed.add(join(manifests, base));
  }
  const isOnly = names.filter(isBase).length === 1;
  for (const file of names) if (!needed.has(file) && !(isOnly && isBase(file))) rmSync(file);
}

/**
 * Returns the path of a folder's manifest, whether it exists or not; undefined if the folder does not exist.
 * A manifest is named after its folder's inode: it follows the folder through renaming and fits no other.
 */
function findManifestFile(folder: string, manifests: string): string | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && join(manifests, `${stat.ino}-${Math.round(stat.birthtimeMs)}.json`);
}

/**
 * Milliseconds by which a file's time may lie before the clock: file systems count in ticks, of 4 ms on ext4. See
 * `isSettled`.
 */
const TICK = 20;

/**
 * Returns what lies in a site and is not in its manifest. Only folders are listed that changed after the
 * build: to list all of a large site takes a quarter of an edit's build.
 */
function findStrays(out: string, { files, completed }: WrittenFiles): string[] {
  const known = new Set(['']);
  for (const [file] of files) addFolders(dirname(file), known);
  let paths: ReadonlySet<string> | undefined;
  const isOurs = (name: string) => {
    paths ??= new Set(Array.from(files, ([path]) => path));
    return paths.has(name) || known.has(name) || name === MARK;
  };
  return [...known].flatMap((folder) => {
    const path = join(out, folder);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || stat.mtimeMs < completed - TICK) return [];
    const names = ignoreMissing(() => readdirSync(path));
    const inside = (names ?? []).map((name) => join(folder, name));
    return inside.filter((name) => !isOurs(name));
  });
}

function addFolders(folder: string, known: Set<string>): void {
  for (let at = folder; at !== '.' && !known.has(at); at = dirname(at)) known.add(at);
}
