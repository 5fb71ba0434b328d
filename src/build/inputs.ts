import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFilesBelow } from '../runtime/list-files.ts';

/** What every page is made with, whatever it shows. */
const code = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** In the content folder, what a text in MDX may import. */
const codeInContent = /\.(?:astro|[cm]?[jt]sx?|css|json)$/;

/**
 * A digest of templates, styles, rules, settings and packages: when it changes, no page of the last site may be kept.
 *
 * @param root The project's folder.
 * @param surroundings Whatever else decides what all pages say: the site's address, the year in the footer.
 */
export function digestBuildInputs(root: string, content: string, surroundings: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...surroundings]));
  const files = [
    ...code.flatMap((name) => listFilesBelow(join(root, name))),
    ...listFilesBelow(content).filter((file) => codeInContent.test(file)),
  ];
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('base64url');
}

/** What a build was made from, told without reading it. */
export interface Inputs {
  /** Name, inode, size and times of every file that a build reads. */
  digest: string;
  /** When the last of them changed, in milliseconds since 1970. */
  changed: number;
}

/**
 * Looks at every file that a build reads. Sizes and times stand for the words: the change time cannot be set by hand, so a
 * file that looks the same is the same, unless it was written twice within one tick of the file system's clock; see
 * `isSettled`.
 */
export function inspectInputs(root: string, content: string): Inputs {
  const hash = createHash('sha256');
  let changed = 0;
  for (const file of [...[...code, 'public'].map((name) => join(root, name)), content].flatMap(
    listFilesBelow,
  )) {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    hash.update(`${file}\0${ino} ${size} ${mtimeMs} ${ctimeMs}\n`);
    changed = Math.max(changed, ctimeMs);
  }
  return { digest: hash.digest('base64url'), changed };
}

/**
 * True when nothing was written so shortly before `instant` that a second write could bear the same time. Ticks are 4 ms
 * on ext4 and APFS writes nanoseconds; whole seconds betray a file system that counts in two of them, as FAT does.
 */
export function isSettled({ changed }: Inputs, instant: number): boolean {
  return changed + (changed % 1000 === 0 ? 2000 : 20) < instant;
}
