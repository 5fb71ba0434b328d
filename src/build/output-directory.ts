import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deleteInBackground } from './delete-folder.ts';

/**
 * The folder that is published, and the folders beside it that let a new site take its place in one move: the
 * site before it, which becomes the next one by changing only the files that differ, and a manifest of each
 * of the two. All absolute.
 */
export interface OutputDirectory {
  out: string;
  /**
   * Where a build writes what is new; always within the project, because Astro moves files there by renaming.
   */
  staging: string;
  /** The site before the current one, whole; it shares the disk's blocks with it (hard links). */
  spare: string;
  /** Exists only while the current site and the spare change places. */
  outgoing: string;
  manifests: string;
  /** What Astro caches of this site alone, so that builds of two sites, and a check of types, may run side by side. */
  astroCache: string;
  /**
   * False if the published folder cannot be renamed: it is where another disk is mounted, or the folder
   * around it may not be written to. Then there is no spare, and the site is changed file by file.
   */
  isMovable: boolean;
}

/**
 * Finds or creates the folders of a site, completes what a killed build left undone, and empties the staging
 * folder.
 *
 * @param out The folder to publish, absolute, without symbolic links.
 * @param cache The project's cache folder, absolute.
 */
export function openOutputDirectory(out: string, cache: string): OutputDirectory {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  const home = join(cache, 'sites', name);
  mkdirSync(home, { recursive: true });
  mkdirSync(dirname(out), { recursive: true });
  const isMovable = canRename(out);
  // A folder can be renamed only within one file system.
  const isSameDisk = statSync(dirname(out)).dev === statSync(cache).dev;
  const beside = isSameDisk || !isMovable ? home : join(dirname(out), `.verbatim-${name}`);
  const site = {
    out,
    staging: join(home, 'staging'),
    spare: join(beside, 'spare'),
    outgoing: join(beside, 'outgoing'),
    manifests: join(home, 'manifests'),
    astroCache: join(home, 'astro'),
    isMovable,
  };
  mkdirSync(beside, { recursive: true });
  mkdirSync(site.manifests, { recursive: true });
  if (existsSync(site.outgoing)) {
    if (existsSync(out)) rmSync(site.outgoing, { recursive: true });
    else renameSync(site.outgoing, out);
  }
  for (const left of readdirSync(beside))
    if (left.startsWith('spare-')) deleteInBackground(join(beside, left));
  rmSync(site.staging, { recursive: true, force: true });
  mkdirSync(site.staging);
  return site;
}

function canRename(folder: string): boolean {
  const parent = dirname(folder);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && stat.dev !== statSync(parent).dev) return false;
  try {
    accessSync(parent, constants.W_OK);
    return true;
  } catch {
    return !stat;
  }
}
