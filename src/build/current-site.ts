import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { MARK } from '../runtime/output-mark.ts';
import { readSeal, readSealedFile, writeSealedFile } from '../runtime/sealed-file.ts';
import {
  type BuildManifest,
  isSameFile,
  parseManifest,
  removeFromManifest,
  type SavedManifest,
  serializeManifest,
} from './manifest.ts';
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
export function findDifferences(folder: string, manifest: SavedManifest): SiteDifferences {
  const changed = [...manifest.files].filter(([path, file]) => {
    const stat = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    return !stat || !isSameFile(file, stat);
  });
  return { changed: changed.map(([path]) => path), strays: findStrays(folder, manifest) };
}

/**
 * Returns the manifest of a folder without a look at its files, which is enough for the spare: nothing but a
 * build touches it.
 */
export function readManifest(
  folder: string,
  { manifests }: Pick<OutputDirectory, 'manifests'>,
): SavedManifest | undefined {
  const file = findManifestFile(folder, manifests);
  const text = file && readSealedFile(file);
  return text === undefined ? undefined : parseManifest(text);
}

/** Returns the seal of the manifest of a folder: two that have the same are the same. */
export function readManifestSeal(folder: string, { manifests }: OutputDirectory): string | undefined {
  const file = findManifestFile(folder, manifests);
  return file && readSeal(file);
}

/** Writes the manifest of a folder as it is from now on. */
export function writeManifest(
  folder: string,
  manifest: BuildManifest & Pick<SavedManifest, 'before'>,
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

/** Deletes the manifests of folders that do not exist any more. */
export function removeOtherManifests({ out, spare, manifests }: OutputDirectory): void {
  const own = new Set([out, spare].map((folder) => findManifestFile(folder, manifests)));
  for (const name of readdirSync(manifests)) {
    if (!own.has(join(manifests, name))) rmSync(join(manifests, name));
  }
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
function findStrays(out: string, { files, completed }: SavedManifest): string[] {
  const known = new Set(['']);
  for (const file of files.keys()) addFolders(dirname(file), known);
  return [...known].flatMap((folder) => {
    const path = join(out, folder);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || stat.mtimeMs < completed - TICK) return [];
    const names = ignoreMissing(() => readdirSync(path));
    const inside = (names ?? []).map((name) => join(folder, name));
    return inside.filter((name) => !files.has(name) && !known.has(name) && name !== MARK);
  });
}

function addFolders(folder: string, known: Set<string>): void {
  for (let at = folder; at !== '.' && !known.has(at); at = dirname(at)) known.add(at);
}
