import { readFileSync, statSync } from 'node:fs';
import { ignoreMissing } from './ignore-missing.ts';

/** Returns a file's bytes; undefined if there is none of that path, or something other than a file. */
export function readFileBytes(path: string): Uint8Array | undefined {
  // No file system has a name with the letter NUL, and Node refuses it.
  if (path.includes('\0')) return undefined;
  return ignoreMissing(() => (statSync(path).isFile() ? readFileSync(path) : undefined));
}
