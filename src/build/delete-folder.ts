import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from '../runtime/ignore-missing.ts';

/** How often a folder that is still written into is tried again, and after how many milliseconds. */
const TRIES = 50;
const PAUSE = 100;

/**
 * Deletes a folder, also one into which a build that has just failed still writes its last pages: those are waited for.
 *
 * @throws Error of the file system, if it is still written into after five seconds.
 */
export async function deleteWhenQuiet(folder: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY') || tried === TRIES) throw error;
      await setTimeout(PAUSE);
    }
  }
}

/** Removes a file, and the folders that it leaves empty, up to `top`. */
export function removeFile(path: string, top: string): void {
  // What is no file, or is gone, is left to `rmSync`, which takes several times as long to find out.
  try {
    unlinkSync(path);
  } catch {
    rmSync(path, { recursive: true, force: true });
  }
  removeEmptied(dirname(path), top);
}

/** Removes a folder and those around it for as long as they are empty, up to `top`. */
function removeEmptied(from: string, top: string): void {
  for (let folder = from; folder !== top && removeIfEmpty(folder); folder = dirname(folder));
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
    if (hasCode(error, 'ENOTEMPTY') || hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Renames a folder, so that another can take its place at once, and deletes it. */
export function discardFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const discarded = `${folder}-${randomUUID()}`;
  renameSync(folder, discarded);
  deleteInBackground(discarded);
}

/** Takes folders out of another, and those around them that they leave empty, and deletes them beside it. */
export function discardFoldersWithin(top: string, folders: readonly string[]): void {
  const discarded = `${top}-${randomUUID()}`;
  for (const [number, folder] of folders.entries()) {
    if (number === 0) mkdirSync(discarded);
    renameSync(folder, join(discarded, String(number)));
    removeEmptied(dirname(folder), top);
  }
  if (folders.length > 0) deleteInBackground(discarded);
}

/** Deletes a folder in another process: for 80,000 files that takes longer than a build may. */
export function deleteInBackground(folder: string): void {
  const code = `fs.rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).unref();
}
