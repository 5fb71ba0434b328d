import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { hasCode } from './ignore-missing.ts';

/** Writes a file, and creates its folder if that is missing. */
export function writeNewFile(bytes: Uint8Array | string, target: string): void {
  writeInFolder(target, () => writeFileSync(target, bytes));
}

/** The same of parts, which are not joined before. */
function writeParts(parts: readonly (Uint8Array | string)[], target: string): void {
  writeInFolder(target, () => {
    const file = openSync(target, 'w');
    try {
      for (const part of parts) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
  });
}

/**
 * Writes a file in such a way that at every moment the target is the old file or the new one, and whole: it
 * is written under another name first and then renamed. Creates the folder if it is missing.
 */
export function replaceFile(target: string, ...parts: readonly (Uint8Array | string)[]): void {
  const unfinished = nameUnfinished(target);
  writeParts(parts, unfinished);
  renameSync(unfinished, target);
}

/**
 * Makes a folder in such a way that it appears only when it is whole: `fill` gets the path of an empty place
 * to fill, which is then renamed.
 */
export async function createWholeFolder(
  target: string,
  fill: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${target}.${process.pid}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await fill(unfinished);
  renameSync(unfinished, target);
}

/**
 * Moves a file, to another disk if need be, so that it appears at once. Creates the folder if it is missing.
 */
export function moveFile(from: string, to: string): void {
  writeInFolder(to, () => {
    try {
      renameSync(from, to);
    } catch (error) {
      if (!hasCode(error, 'EXDEV')) throw error;
      const unfinished = nameUnfinished(to);
      copyFileSync(from, unfinished);
      const { atimeMs, mtimeMs } = statSync(from);
      utimesSync(unfinished, atimeMs / 1000, mtimeMs / 1000);
      renameSync(unfinished, to);
      rmSync(from);
    }
  });
}

/**
 * Puts a cached file into another folder: as a second name of the same file (hard link) where the disk allows
 * it, otherwise as a copy. Neither of the two may be written to afterwards, only replaced.
 *
 * @throws Error with the code EEXIST if the target exists.
 */
export function linkOrCopyFile(cached: string, target: string): void {
  writeInFolder(target, () => {
    try {
      linkSync(cached, target);
    } catch (error) {
      // Otherwise it is another disk (EXDEV), or one without hard links (EPERM and others).
      if (hasCode(error, 'ENOENT') || hasCode(error, 'EEXIST')) throw error;
      copyFileSync(cached, target, constants.COPYFILE_EXCL);
    }
  });
}

/**
 * Runs `put`, which puts a file in its place. The folder is created only when `put` fails for lack of it:
 * most folders exist, and asking first costs more.
 */
export function writeInFolder(target: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    const folder = dirname(target);
    if (!hasCode(error, 'ENOENT') || existsSync(folder)) throw error;
    mkdirSync(folder, { recursive: true });
    put();
  }
}

/** Returns a name beside a file that no other thread or process uses. */
function nameUnfinished(path: string): string {
  return `${path}.${process.pid}-${threadId}`;
}

/**
 * Deletes a file that was not written since an instant. One that is gone by then is no fault.
 *
 * @param before Milliseconds since 1970.
 */
export function deleteIfOlder(path: string, before: number): void {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (written !== undefined && written < before) rmSync(path, { force: true });
}
