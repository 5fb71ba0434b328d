import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds between two attempts to take a lock. */
const RETRY_DELAY = 200;

/**
 * Takes a lock that only one process may have at a time, and waits while another process has it. It is the
 * operating system's own lock on an SQLite file, so a process that is killed releases it.
 *
 * @param file The file of the lock; it and its folder are created if they are missing.
 * @param onWaiting Called once if another process has the lock.
 * @returns A function that releases the lock.
 */
export async function acquireLock(file: string, onWaiting: () => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = openLock(file);
  for (let tries = 0; !tryToLock(lock); tries += 1) {
    if (tries === 0) onWaiting();
    await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
  }
  return () => lock.close();
}

/** SQLite says only that it cannot open a file; the operating system says why. */
function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    throw error;
  }
}

function tryToLock(lock: DatabaseSync): boolean {
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
