import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { ignoreMissing } from './ignore-missing.ts';
import { replaceFile } from './write-file.ts';

/*
 * Cached text under its own digest, so that a file that was cut off, changed or half restored is noticed when
 * it is read, and what it held is made again.
 */

/** Writes a text with its digest before it, on a line of its own. The file is replaced as a whole. */
export function writeSealedFile(path: string, text: string): void {
  writeSealedBytes(path, Buffer.from(text));
}

/** The same with bytes. */
export function writeSealedBytes(path: string, bytes: Uint8Array): void {
  replaceFile(path, `${digest(bytes)}\n`, bytes);
}

/**
 * Returns the text that `writeSealedFile` wrote; undefined if the file does not exist or holds anything else.
 * A file that holds anything else is deleted.
 */
export function readSealedFile(path: string): string | undefined {
  return readSealedBytes(path)?.toString('utf8');
}

/** The same with bytes. */
export function readSealedBytes(path: string): Buffer | undefined {
  const written = ignoreMissing(() => readFileSync(path));
  if (written === undefined) return undefined;
  const end = written.indexOf('\n');
  const bytes = written.subarray(end + 1);
  if (end > 0 && written.toString('latin1', 0, end) === digest(bytes)) return bytes;
  rmSync(path, { force: true });
  return undefined;
}

/** Returns the digest that stands in a sealed file; undefined if the file does not exist. What it is of is not read. */
export function readSeal(path: string): string | undefined {
  return ignoreMissing(() => {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(64);
      const [seal] = start.toString('latin1', 0, readSync(file, start)).split('\n', 1);
      return seal;
    } finally {
      closeSync(file);
    }
  });
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/**
 * Thrown when something that was cached is needed and is damaged. It has been deleted, so that it is made
 * again.
 */
export class DamagedCacheError extends Error {
  override name = 'DamagedCacheError';

  /** @param path The damaged file. */
  constructor(path: string) {
    super(`${path} ${DAMAGED}`);
  }
}

const DAMAGED = 'was damaged and has been deleted; build again';

/** True if a damaged cache is what an error comes from; errors of other processes have only their message. */
export function isCacheDamage(error: unknown): boolean {
  return error instanceof Error && (error.message.includes(DAMAGED) || isCacheDamage(error.cause));
}
