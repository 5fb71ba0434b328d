import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a kept file into a folder that is being made: the same file under a second name where the disk can, a copy where it
 * can not. Neither may be written to again, only replaced.
 */
export function placeFile(kept: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(kept, target);
  } catch (error) {
    const isElsewhere = error instanceof Error && 'code' in error && error.code === 'EXDEV';
    if (!isElsewhere) throw error;
    copyFileSync(kept, target, constants.COPYFILE_EXCL);
  }
}
