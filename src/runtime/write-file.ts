import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Puts a kept file into a folder that is being made: the same file under a second name where the disk can, a copy where it
 * can not. Neither may be written to again, only replaced.
 */
export function linkOrCopyFile(kept: string, target: string): void {
  writeInFolder(target, () => {
    try {
      linkSync(kept, target);
    } catch (error) {
      // Another disk (EXDEV), or one that knows no second names (EPERM and others).
      if (['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
      copyFileSync(kept, target, constants.COPYFILE_EXCL);
    }
  });
}

/** Writes a file, and its folder where that is not there yet. */
export function writeNewFile(bytes: Uint8Array | string, target: string): void {
  writeInFolder(target, () => writeFileSync(target, bytes));
}

/** Writes a file so that at every moment the old one or the new one stands, whole. */
export function replaceFile(target: string, bytes: Uint8Array | string): void {
  const unfinished = `${target}.${process.pid}-${threadId}`;
  writeNewFile(bytes, unfinished);
  renameSync(unfinished, target);
}

/** Puts a file in its place; makes the folder only when it proves missing, since most are there and asking costs more. */
export function writeInFolder(target: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    const folder = dirname(target);
    if (codeOf(error) !== 'ENOENT' || existsSync(folder)) throw error;
    mkdirSync(folder, { recursive: true });
    put();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
