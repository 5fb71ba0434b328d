import { existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from '../runtime/ignore-missing.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { MARK } from '../runtime/output-mark.ts';
import { moveFile, writeInFolder } from '../runtime/write-file.ts';
import {
  type CurrentSite,
  chooseBase,
  readManifest,
  readManifestSeal,
  removeManifest,
  removeOtherManifests,
  writeManifest,
} from './current-site.ts';
import { discardFolder, discardFoldersWithin, removeFile } from './delete-folder.ts';
import { type BuildManifest, listDifferences, type SiteBefore } from './manifest.ts';
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
  const differences = current ? listDifferences(current.saved, next) : [];
  const known = reusesNothing ? undefined : compareSpare(site, { current, next, differences });
  const change = known && isMostlyKept(known, next) ? known : startAnew(next);
  const seal = readManifestSeal(out, site);
  removeManifest(spare, site);
  if (!change.isOfSpare) discardFolder(spare);
  if (!(reusesNothing && renameStaging(site, next))) changeSpare(site, change, { next, old });
  markFolder(spare);
  const before = current && seal !== undefined ? { seal, files: differences } : undefined;
  const base = chooseBase(next, current?.saved, site);
  writeManifest(spare, { ...next, before, base }, site);
  if (existsSync(out)) renameSync(out, outgoing);
  renameSync(spare, out);
  if (existsSync(outgoing)) renameSync(outgoing, spare);
  for (const stray of current ? current.strays : []) removeFile(join(spare, stray), spare);
  if (isFirst) {
    // Now, when the site is published, rather than when an editor waits for a change of one word. Later the spare is the
    // site before this one, which an editor may want back.
    discardFolder(spare);
    changeSpare(site, startAnew(next), { next, old: next });
    writeManifest(spare, { ...next, base }, site);
  }
  removeOtherManifests(site);
  return change.gone.length + change.changed.length;
}

/** What makes the spare the next site. Paths are below its folder. */
interface SpareChange {
  /** True if there is a spare to be changed; otherwise one is made. */
  isOfSpare: boolean;
  /** The files that the next site does not have. */
  gone: readonly string[];
  /** Those that are added or replaced. */
  changed: readonly string[];
}

const startAnew = ({ files }: BuildManifest): SpareChange => ({
  ...{ isOfSpare: false, gone: [] },
  changed: [...files.keys()],
});

/** True if more of a site stays than changes. Otherwise, as after a new design, another one is made sooner from nothing. */
const isMostlyKept = ({ changed }: SpareChange, { files }: BuildManifest): boolean =>
  changed.length < files.size / 2;

/** Makes the whole staging folder the spare; returns false if that is on another disk. */
function renameStaging({ staging, spare }: OutputDirectory, next: BuildManifest): boolean {
  if (statSync(join(spare, '..')).dev !== statSync(staging).dev) return false;
  for (const path of listFilesBelow(staging)) {
    if (!next.files.has(path.slice(staging.length + 1))) removeFile(path, staging);
  }
  renameSync(staging, spare);
  return true;
}

interface Comparison {
  current: CurrentSite | undefined;
  next: BuildManifest;
  /** Of the current site from the next. */
  differences: SiteBefore['files'];
}

/** Compares the spare with the next site. Returns undefined if there is no spare, or nothing is known of it. */
function compareSpare(
  site: OutputDirectory,
  { current, next, differences }: Comparison,
): SpareChange | undefined {
  const before = current?.saved.before;
  if (before && before.seal === readManifestSeal(site.spare, site)) {
    const builds = new Map(before.files);
    // Where neither the spare nor the next site differs from the current one, they are the same.
    for (const [file, build] of differences) if (!builds.has(file)) builds.set(file, build);
    return listChanges(builds, next);
  }
  const manifest = readManifest(site.spare, site);
  if (!manifest) return undefined;
  const builds = new Map<string, string | null>();
  for (const file of next.files.keys()) builds.set(file, null);
  for (const [file, { build }] of manifest.files) builds.set(file, build);
  return listChanges(builds, next);
}

/** @param builds The builds that wrote the files of the spare; null for a file that it does not have. */
function listChanges(builds: ReadonlyMap<string, string | null>, { files }: BuildManifest): SpareChange {
  const gone: string[] = [];
  const changed: string[] = [];
  for (const [file, build] of builds) {
    const wanted = files.get(file);
    if (wanted && wanted.build !== build) changed.push(file);
    else if (!wanted && build !== null) gone.push(file);
  }
  return { isOfSpare: true, gone, changed };
}

/**
 * Changes the spare into the next site.
 *
 * @param old The site in the published folder.
 */
function changeSpare(
  site: OutputDirectory,
  { gone, changed }: SpareChange,
  { next, old }: { next: BuildManifest; old: BuildManifest | undefined },
): void {
  const { out, spare, staging } = site;
  removeFiles(spare, gone, next);
  const isTaken = (file: string) => old?.files.get(file)?.build === next.files.get(file)?.build;
  const [taken, made] = [changed.filter(isTaken), changed.filter((file) => !isTaken(file))];
  for (const file of taken) {
    const target = `${spare}/${file}`;
    writeInFolder(target, () => replaceByLink(`${out}/${file}`, target));
  }
  const moved = moveFolders(site, made);
  for (const file of made) if (!moved.has(file)) moveFile(`${staging}/${file}`, `${spare}/${file}`);
}

/** Most are new, and to look for each that it replaces takes longer than to link it. */
function replaceByLink(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    rmSync(target);
    linkSync(file, target);
  }
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
  writeManifest(out, { ...next, base: chooseBase(next, current?.saved, site) }, site);
  removeOtherManifests(site);
  return changed.length + gone.length;
}
