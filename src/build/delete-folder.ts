import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from '../runtime/ignore-missing.ts';

/** Removes a file, and the folders that it leaves empty, up to `top`. */
export function removeFile(path: string, top: string): void {
  rmSync(path, { recursive: true, force: true });
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

/** Deletes a folder in another process: for 80,000 files that takes longer than a build may. */
export function deleteInBackground(folder: string): void {
  const code = `fs.rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).unref();
}
