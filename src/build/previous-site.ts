import { existsSync, renameSync } from 'node:fs';
import { acquireLock } from '../runtime/file-lock.ts';
import { resolveInCache } from '../runtime/project-root.ts';
import { readManifest } from './current-site.ts';
import type { SavedManifest } from './manifest.ts';
import { openOutputDirectory } from './output-directory.ts';

/** Addresses that are named one by one. */
const SHOWN = 10;

/**
 * Puts the site before the current one back in its place, by renaming; asked a second time, it undoes that.
 *
 * @param out The folder to publish, absolute, without symbolic links.
 * @returns Lines that say what was done, or why nothing was; `isDone` says which.
 */
export async function restorePreviousSite(out: string): Promise<{ isDone: boolean; lines: string[] }> {
  const release = await acquireLock(resolveInCache('build.lock'), () =>
    console.log('A build is running; this begins when it ends.'),
  );
  try {
    const site = openOutputDirectory(out, resolveInCache());
    const [current, previous] = [readManifest(site.out, site), readManifest(site.spare, site)];
    if (!site.isMovable || !current || !previous || isSameSite(current, previous)) {
      return { isDone: false, lines: ['There is no other site before this one; nothing was changed.'] };
    }
    renameSync(site.out, site.outgoing);
    renameSync(site.spare, site.out);
    if (existsSync(site.outgoing)) renameSync(site.outgoing, site.spare);
    return { isDone: true, lines: describe(current, previous) };
  } finally {
    release();
  }
}

function isSameSite(one: SavedManifest, other: SavedManifest): boolean {
  return (
    one.files.size === other.files.size &&
    [...one.files].every(([path, { build }]) => other.files.get(path)?.build === build)
  );
}

function describe(current: SavedManifest, previous: SavedManifest): string[] {
  const day = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
  const addressesOf = ({ files }: SavedManifest) =>
    new Set([...files.keys()].filter((path) => path.endsWith('index.html')).map(toAddress));
  const [now, then] = [addressesOf(current), addressesOf(previous)];
  const gone = [...now.difference(then)];
  return [
    `The site of ${day(previous.completed)} is back; deploy it. The one of ${day(current.completed)} waits: npm run build -- --previous puts it back, npm run build makes a new one.`,
    ...(gone.length > 0
      ? [
          'These addresses do not answer while it stands:',
          ...gone.slice(0, SHOWN).map((address) => `  ${address}`),
          ...(gone.length > SHOWN ? [`  and ${gone.length - SHOWN} more`] : []),
        ]
      : ['Every address answers as before.']),
    'Feeds are those of that site: readers who have already fetched a later entry keep it. Content and record were not touched.',
  ];
}

const toAddress = (path: string) => `/${path.replace(/index\.html$/, '')}`;
