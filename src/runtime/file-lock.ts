import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the lock that only one build of this project may hold, waiting for another to end. It is the operating system's
 * own lock on a SQLite file, so a build that is killed lets go of it.
 *
 * @param waiting Called once when another build holds it.
 * @returns What lets go of it.
 */
export async function acquireLock(file: string, waiting: () => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  for (let tries = 0; !isTaken(lock); tries += 1) {
    if (tries === 0) waiting();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return () => lock.close();
}

function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;
