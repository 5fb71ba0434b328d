import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from '../runtime/ignore-missing.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { writeInFolder } from '../runtime/write-file.ts';
import { type BuildManifest, parseManifest, serializeManifest } from './manifest.ts';
import { markFolder } from './output-safety.ts';

/**
 * The folder that is published, and the folders beside it that let a new site take its place in one move: the
 * site before it, which becomes the next one by changing only the files that differ, and a manifest of each
 * of the two. All absolute.
 */
export interface OutputDirectory {
  out: string;
  /** Where a build writes what is new. */
  staging: string;
  /** The site before the current one, whole; it shares the disk's blocks with it (hard links). */
  spare: string;
  /** Exists only while the current site and the spare change places. */
  outgoing: string;
  manifests: string;
}

/**
 * Finds or creates the folders of a site, completes what a killed build left undone, and empties the staging
 * folder.
 *
 * @param out The folder to publish, absolute, without symbolic links.
 * @param cache The project's cache folder, absolute.
 */
export function openOutputDirectory(out: string, cache: string): OutputDirectory {
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  // A folder can be renamed only within one file system.
  const isSameFileSystem = statSync(dirname(out)).dev === statSync(cache).dev;
  const home = isSameFileSystem ? join(cache, 'sites', name) : join(dirname(out), `.verbatim-${name}`);
  const within = (folder: string) => join(home, folder);
  const site = {
    out,
    staging: within('staging'),
    spare: within('spare'),
    outgoing: within('outgoing'),
    manifests: within('manifests'),
  };
  mkdirSync(site.manifests, { recursive: true });
  if (existsSync(site.outgoing)) {
    if (existsSync(out)) rmSync(site.outgoing, { recursive: true });
    else renameSync(site.outgoing, out);
  }
  for (const left of readdirSync(home)) if (left.startsWith('spare-')) deleteInBackground(within(left));
  rmSync(site.staging, { recursive: true, force: true });
  mkdirSync(site.staging);
  return site;
}

/**
 * Returns the manifest of the current site; undefined if files are missing or changed their size, or if the
 * folder was not built here.
 */
export function readManifest(site: OutputDirectory): BuildManifest | undefined {
  const manifest = readManifestOf(site.out, site);
  if (!manifest) return undefined;
  for (const [path, { size }] of manifest.files) {
    if (statSync(`${site.out}/${path}`, { throwIfNoEntry: false })?.size !== size) return undefined;
  }
  return manifest;
}

/** Returns the manifest of a folder without a look at its files: nothing but a build touches the spare. */
function readManifestOf(folder: string, { manifests }: OutputDirectory): BuildManifest | undefined {
  const file = findManifestFile(folder, manifests);
  return file && existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Puts the new site in the place of the current one. First the spare is changed into the new site; then the
 * two change places by renaming, so that at every moment a whole site is published or waits to be put back.
 *
 * @param next What the new site consists of; what is not in the staging folder is taken from the current
 *   site.
 * @param old The manifest of the current site.
 * @returns How many files were added, replaced or removed.
 */
export function publishOutput(
  site: OutputDirectory,
  next: BuildManifest,
  old: BuildManifest | undefined,
): number {
  const reusesNothing = ![...next.files].some(([file, { build }]) => old?.files.get(file)?.build === build);
  const spare = reusesNothing ? undefined : readManifestOf(site.spare, site);
  const outdated = findManifestFile(site.spare, site.manifests);
  if (outdated) rmSync(outdated, { force: true });
  let changed = 0;
  if (reusesNothing) {
    for (const path of listFilesBelow(site.staging)) {
      if (!next.files.has(path.slice(site.staging.length + 1))) removeFile(path, site.staging);
    }
    discardFolder(site.spare);
    renameSync(site.staging, site.spare);
    changed = next.files.size;
  } else {
    if (!spare) discardFolder(site.spare);
    changed = changeSpare(site, { from: spare, to: next, current: old });
  }
  markFolder(site.spare);
  writeManifest(site.spare, next, site);
  if (existsSync(site.out)) renameSync(site.out, site.outgoing);
  renameSync(site.spare, site.out);
  if (existsSync(site.outgoing)) renameSync(site.outgoing, site.spare);
  if (reusesNothing) {
    // Now, when the site is published, rather than when an editor waits for a change of one word.
    discardFolder(site.spare);
    changeSpare(site, { from: undefined, to: next, current: next });
    writeManifest(site.spare, next, site);
  }
  removeOtherManifests(site);
  return changed;
}

function writeManifest(folder: string, manifest: BuildManifest, { manifests }: OutputDirectory): void {
  const file = findManifestFile(folder, manifests);
  if (!file) throw new Error(`${folder} does not exist any more`);
  writeFileSync(file, serializeManifest(manifest));
}

interface SpareChange {
  /** What the spare consists of; undefined if it does not exist. */
  from: BuildManifest | undefined;
  to: BuildManifest;
  /** The site in the published folder. */
  current: BuildManifest | undefined;
}

/** Changes the spare into another site; returns how many files were added, replaced or removed. */
function changeSpare(site: OutputDirectory, { from, to, current }: SpareChange): number {
  let changed = 0;
  for (const file of from ? from.files.keys() : []) {
    if (to.files.has(file)) continue;
    removeFile(join(site.spare, file), site.spare);
    changed += 1;
  }
  for (const [file, { build }] of to.files) {
    const present = from?.files.get(file);
    if (present?.build === build) continue;
    const target = `${site.spare}/${file}`;
    if (current?.files.get(file)?.build === build) {
      if (present) rmSync(target);
      writeInFolder(target, () => linkSync(`${site.out}/${file}`, target));
    } else {
      writeInFolder(target, () => renameSync(`${site.staging}/${file}`, target));
    }
    changed += 1;
  }
  return changed;
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(path: string, top: string): void {
  rmSync(path);
  for (let folder = dirname(path); folder !== top && removeIfEmpty(folder); folder = dirname(folder));
}

/**
 * Does not ask first whether it is empty: that would list a folder of thousands of pictures for each one
 * removed.
 */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY')) return false;
    throw error;
  }
}

/** Renames a folder, so that another can take its place at once, and deletes it. */
function discardFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const discarded = `${folder}-${randomUUID()}`;
  renameSync(folder, discarded);
  deleteInBackground(discarded);
}

/** Deletes a folder in another process: for 80,000 files that takes longer than a build may. */
function deleteInBackground(folder: string): void {
  const code = `fs.rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).unref();
}

/**
 * Returns the path of a folder's manifest, whether it exists or not; undefined if the folder does not exist.
 * A manifest is named after its folder's inode: it follows the folder through renaming and fits no other.
 */
function findManifestFile(folder: string, manifests: string): string | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && join(manifests, `${stat.ino}-${Math.round(stat.birthtimeMs)}.json`);
}

function removeOtherManifests({ out, spare, manifests }: OutputDirectory): void {
  const own = new Set([out, spare].map((folder) => findManifestFile(folder, manifests)));
  for (const name of readdirSync(manifests)) {
    if (!own.has(join(manifests, name))) rmSync(join(manifests, name));
  }
}
