import { existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from '../runtime/ignore-missing.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { MARK } from '../runtime/output-mark.ts';
import { moveFile, writeInFolder } from '../runtime/write-file.ts';
import {
  type CurrentSite,
  readManifest,
  readManifestSeal,
  removeManifest,
  removeOtherManifests,
  writeManifest,
} from './current-site.ts';
import { discardFolder, discardFoldersWithin, removeFile } from './delete-folder.ts';
import { type BuildManifest, describeBefore } from './manifest.ts';
import type { OutputDirectory } from './output-directory.ts';
import { markFolder } from './output-safety.ts';

/**
 * Puts the new site in the place of the current one.
 *
 * @param next What the new site consists of; what is not in the staging folder is taken from the current
 *   site.
 * @returns How many files were added, replaced or removed.
 */
export function publishOutput(
  site: OutputDirectory,
  next: BuildManifest,
  current: CurrentSite | undefined,
): number {
  try {
    return site.isMovable ? exchangeSites(site, next, current) : changeInPlace(site, next, current);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    throw new Error(`${site.out} was changed while the site was built; build again`, { cause: error });
  }
}

/**
 * First changes the spare into the new site; then the two change places by renaming, so that at every moment
 * a whole site is published or waits to be put back.
 */
function exchangeSites(site: OutputDirectory, next: BuildManifest, current: CurrentSite | undefined): number {
  const { out, spare, outgoing } = site;
  const old = current?.manifest;
  const isFirst = !existsSync(out);
  const reusesNothing = ![...next.files].some(([file, { build }]) => old?.files.get(file)?.build === build);
  const known = reusesNothing ? undefined : readSpare(site, current);
  const from = known && isMostlyKept(known, next) ? known : undefined;
  const seal = readManifestSeal(out, site);
  removeManifest(spare, site);
  if (!from) discardFolder(spare);
  const changed =
    reusesNothing && renameStaging(site, next) ? next.files.size : changeSpare(site, { from, to: next, old });
  markFolder(spare);
  const before = current && seal !== undefined ? describeBefore(seal, current.saved, next) : undefined;
  writeManifest(spare, { ...next, before }, site);
  if (existsSync(out)) renameSync(out, outgoing);
  renameSync(spare, out);
  if (existsSync(outgoing)) renameSync(outgoing, spare);
  for (const stray of current ? current.strays : []) removeFile(join(spare, stray), spare);
  if (isFirst) {
    // Now, when the site is published, rather than when an editor waits for a change of one word. Later the spare is the
    // site before this one, which an editor may want back.
    discardFolder(spare);
    changeSpare(site, { from: undefined, to: next, old: next });
    writeManifest(spare, next, site);
  }
  removeOtherManifests(site);
  return changed;
}

/** True if more of a site stays than changes. Otherwise, as after a new design, another one is made sooner from nothing. */
function isMostlyKept(spare: SpareFiles, { files }: BuildManifest): boolean {
  let kept = 0;
  for (const [file, { build }] of files) {
    if (spare.buildOf(file) === build) kept += 1;
    if (kept > files.size / 2) return true;
  }
  return false;
}

/** Makes the whole staging folder the spare; returns false if that is on another disk. */
function renameStaging({ staging, spare }: OutputDirectory, next: BuildManifest): boolean {
  if (statSync(join(spare, '..')).dev !== statSync(staging).dev) return false;
  for (const path of listFilesBelow(staging)) {
    if (!next.files.has(path.slice(staging.length + 1))) removeFile(path, staging);
  }
  renameSync(staging, spare);
  return true;
}

/** What the spare consists of. */
interface SpareFiles {
  list: () => Iterable<string>;
  /** Returns the build that wrote a file; undefined if there is no such file. */
  buildOf: (file: string) => string | undefined;
}

/** Returns undefined if there is no spare, or nothing is known of it. */
function readSpare(site: OutputDirectory, current: CurrentSite | undefined): SpareFiles | undefined {
  const { before, files } = current?.saved ?? {};
  if (files && before && before.seal === readManifestSeal(site.spare, site)) {
    const different = new Map(before.files);
    return {
      *list() {
        for (const file of files.keys()) if (different.get(file) !== null) yield file;
        for (const [file, build] of different) if (build !== null && !files.has(file)) yield file;
      },
      buildOf: (file) => (different.has(file) ? (different.get(file) ?? undefined) : files.get(file)?.build),
    };
  }
  const manifest = readManifest(site.spare, site);
  return (
    manifest && { list: () => manifest.files.keys(), buildOf: (file) => manifest.files.get(file)?.build }
  );
}

interface SpareChange {
  /** Undefined if there is none. */
  from: SpareFiles | undefined;
  to: BuildManifest;
  /** The site in the published folder. */
  old: BuildManifest | undefined;
}

/** Changes the spare into another site; returns how many files were added, replaced or removed. */
function changeSpare(site: OutputDirectory, { from, to, old }: SpareChange): number {
  const { out, spare, staging } = site;
  const gone = Array.from(from?.list() ?? []).filter((file) => !to.files.has(file));
  removeFiles(spare, gone, to);
  const isTaken = (file: string) => old?.files.get(file)?.build === to.files.get(file)?.build;
  const changed = [...to.files].flatMap(([file, { build }]) => (from?.buildOf(file) === build ? [] : [file]));
  const [taken, made] = [changed.filter(isTaken), changed.filter((file) => !isTaken(file))];
  for (const file of taken) {
    const target = `${spare}/${file}`;
    if (from?.buildOf(file) !== undefined) rmSync(target, { force: true });
    writeInFolder(target, () => linkSync(`${out}/${file}`, target));
  }
  const moved = moveFolders(site, made);
  for (const file of made) if (!moved.has(file)) moveFile(`${staging}/${file}`, `${spare}/${file}`);
  return gone.length + changed.length;
}

/** Files of one folder for which it is worth looking whether all of it came or went: a shard of the search has thousands. */
const MANY = 100;
/** The folder of the site itself, which stays. */
const TOP = './';

/** Removes files that the next site does not have; a folder of which nothing is left goes in the time of one file. */
function removeFiles(spare: string, files: readonly string[], { files: kept }: BuildManifest): void {
  const byFolder = Map.groupBy(files, (file) => `${dirname(file)}/`);
  const wholes = new Set(
    [...byFolder].flatMap(([folder, own]) => (own.length < MANY || folder === TOP ? [] : [folder])),
  );
  if (wholes.size > 0)
    for (const file of kept.keys())
      for (const folder of wholes) if (file.startsWith(folder)) wholes.delete(folder);
  const isWithin = (path: string) => [...wholes].some((folder) => path !== folder && path.startsWith(folder));
  for (const file of files) if (!isWithin(file)) removeFile(join(spare, file), spare);
  const outer = [...wholes]
    .filter((folder) => !isWithin(folder))
    .map((folder) => join(spare, dirname(`${folder}.`)));
  discardFoldersWithin(
    spare,
    outer.filter((folder) => existsSync(folder)),
  );
}

/**
 * Moves folders of which everything is new in the time of one file.
 *
 * @param made What was made for the next site, and belongs into the spare.
 * @returns The files that are in their place.
 */
function moveFolders({ staging, spare }: OutputDirectory, made: readonly string[]): Set<string> {
  return new Set(
    [...Map.groupBy(made, dirname)].flatMap(([folder, own]) => {
      const [from, to] = [join(staging, folder), join(spare, folder)];
      if (own.length < MANY || existsSync(to) || readdirSync(from).length !== own.length) return [];
      if (statSync(from).dev !== statSync(join(spare, '..')).dev) return [];
      writeInFolder(to, () => renameSync(from, to));
      return own;
    }),
  );
}

/**
 * Changes the published folder file by file, each in one move: first what pages refer to, then the pages, and
 * last what is gone. A build that is killed leaves no manifest, so that the next one writes every file.
 */
function changeInPlace(site: OutputDirectory, next: BuildManifest, current: CurrentSite | undefined): number {
  const { out, staging } = site;
  const old = current?.manifest;
  markFolder(out);
  removeManifest(out, site);
  const changed = [...next.files.keys()].filter(
    (file) => next.files.get(file)?.build !== old?.files.get(file)?.build,
  );
  const isPage = (file: string) => file.endsWith('.html');
  for (const file of [...changed.filter((file) => !isPage(file)), ...changed.filter(isPage)])
    moveFile(`${staging}/${file}`, `${out}/${file}`);
  const present = listFilesBelow(out).map((path) => path.slice(out.length + 1));
  const gone = present.filter((file) => !next.files.has(file) && file !== MARK);
  for (const file of gone) removeFile(join(out, file), out);
  writeManifest(out, next, site);
  return changed.length + gone.length;
}
