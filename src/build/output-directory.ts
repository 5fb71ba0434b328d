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
import { listFilesBelow } from '../runtime/list-files.ts';
import { writeInFolder } from '../runtime/write-file.ts';
import { type BuildManifest, parseManifest, serializeManifest } from './manifest.ts';
import { markFolder } from './output-safety.ts';

/**
 * The folder that is published, and what is kept beside it so that a new site takes its place in one move: the site before
 * it, which becomes the next one by changing only the files that differ, and a ledger of each of the two.
 */
export interface OutputDirectory {
  out: string;
  /** Where a build writes what is new. */
  staging: string;
  /** The site before the one that stands, whole, sharing the disk's blocks with it (hard links). */
  spare: string;
  /** Only while the two change places. */
  outgoing: string;
  ledgers: string;
}

/** Finds a standing site's folders, ends what a killed build left undone, and makes an empty staging folder. */
export function openOutputDirectory(out: string, cache: string): OutputDirectory {
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  // A folder is moved only within one file system.
  const isNear = statSync(dirname(out)).dev === statSync(cache).dev;
  const home = isNear ? join(cache, 'sites', name) : join(dirname(out), `.verbatim-${name}`);
  const within = (folder: string) => join(home, folder);
  const site = {
    out,
    staging: within('staging'),
    spare: within('spare'),
    outgoing: within('outgoing'),
    ledgers: within('ledgers'),
  };
  mkdirSync(site.ledgers, { recursive: true });
  if (existsSync(site.outgoing)) {
    if (existsSync(out)) rmSync(site.outgoing, { recursive: true });
    else renameSync(site.outgoing, out);
  }
  for (const left of readdirSync(home)) if (left.startsWith('spare-')) forget(within(left));
  rmSync(site.staging, { recursive: true, force: true });
  mkdirSync(site.staging);
  return site;
}

/** The ledger of the site in a folder; none when files are missing or changed, or it was not built here. */
export function readManifest(folder: string, site: OutputDirectory): BuildManifest | undefined {
  const ledger = ledgerAsNoted(folder, site);
  for (const [path, { size }] of ledger?.files ?? []) {
    if (statSync(`${folder}/${path}`, { throwIfNoEntry: false })?.size !== size) return undefined;
  }
  return ledger;
}

/** The same without a look at the files: nobody but the build knows of the spare. */
function ledgerAsNoted(folder: string, { ledgers }: OutputDirectory): BuildManifest | undefined {
  const file = ledgerFile(folder, ledgers);
  return file && existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Puts the new site in the place of the one that stands. What differs is first put right in the spare; then the two change
 * places by renaming, so that at every moment a whole site stands or waits to be put back.
 *
 * @param next What the new site holds; what is not in the staging folder is taken from the site that stands.
 * @returns How many files were put in or taken out.
 */
export function publishOutput(
  site: OutputDirectory,
  next: BuildManifest,
  old: BuildManifest | undefined,
): number {
  const isAnew = ![...next.files].some(([file, { build }]) => old?.files.get(file)?.build === build);
  const spare = isAnew ? undefined : ledgerAsNoted(site.spare, site);
  const forget = ledgerFile(site.spare, site.ledgers);
  if (forget) rmSync(forget, { force: true });
  let changed = 0;
  if (isAnew) {
    for (const path of listFilesBelow(site.staging)) {
      if (!next.files.has(path.slice(site.staging.length + 1))) remove(path, site.staging);
    }
    discard(site.spare);
    renameSync(site.staging, site.spare);
    changed = next.files.size;
  } else {
    if (!spare) discard(site.spare);
    changed = putRight(site, next, spare, old);
  }
  markFolder(site.spare);
  note(site.spare, next, site);
  if (existsSync(site.out)) renameSync(site.out, site.outgoing);
  renameSync(site.spare, site.out);
  if (existsSync(site.outgoing)) renameSync(site.outgoing, site.spare);
  if (isAnew) {
    // Now, when the site stands already, rather than when an editor waits for a change of one word.
    discard(site.spare);
    putRight(site, next, undefined, next);
    note(site.spare, next, site);
  }
  forgetOthers(site);
  return changed;
}

function note(folder: string, ledger: BuildManifest, { ledgers }: OutputDirectory): void {
  const file = ledgerFile(folder, ledgers);
  if (!file) throw new Error(`${folder} is gone`);
  writeFileSync(file, serializeManifest(ledger));
}

/** Makes the spare into the new site. */
function putRight(
  site: OutputDirectory,
  next: BuildManifest,
  spare: BuildManifest | undefined,
  old: BuildManifest | undefined,
): number {
  let changed = 0;
  for (const file of spare?.files.keys() ?? []) {
    if (next.files.has(file)) continue;
    remove(join(site.spare, file), site.spare);
    changed += 1;
  }
  for (const [file, { build }] of next.files) {
    const there = spare?.files.get(file);
    if (there?.build === build) continue;
    const target = `${site.spare}/${file}`;
    if (old?.files.get(file)?.build === build) {
      if (there) rmSync(target);
      writeInFolder(target, () => linkSync(`${site.out}/${file}`, target));
    } else {
      writeInFolder(target, () => renameSync(`${site.staging}/${file}`, target));
    }
    changed += 1;
  }
  return changed;
}

/** Takes a file away, and the folders that it leaves empty. */
function remove(path: string, top: string): void {
  rmSync(path);
  for (let folder = dirname(path); folder !== top && removeEmpty(folder); folder = dirname(folder));
}

/** To ask first would be to list a folder of thousands of pictures for each that goes. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY') return false;
    throw error;
  }
}

/** Takes a folder out of the way and deletes it. */
function discard(folder: string): void {
  if (!existsSync(folder)) return;
  const discarded = `${folder}-${randomUUID()}`;
  renameSync(folder, discarded);
  forget(discarded);
}

/** Deletes a folder in the background: of 80,000 files that takes longer than a build may. */
function forget(folder: string): void {
  const code = `fs.rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).unref();
}

/** A ledger is named after its folder's inode: it follows the folder through renaming and fits no other. */
function ledgerFile(folder: string, ledgers: string): string | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && join(ledgers, `${stat.ino}-${Math.round(stat.birthtimeMs)}.json`);
}

function forgetOthers({ out, spare, ledgers }: OutputDirectory): void {
  const own = new Set([out, spare].map((folder) => ledgerFile(folder, ledgers)));
  for (const name of readdirSync(ledgers)) {
    if (!own.has(join(ledgers, name))) rmSync(join(ledgers, name));
  }
}
