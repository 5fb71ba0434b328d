import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listLockFiles } from './lock-files.ts';
import { nameInProject, resolveInEngine } from './project-root.ts';

/**
 * Digests modules together with every module of ours that they import, the lock files and Node's version. What
 * these modules made may be reused from build to build for as long as the digest is the same.
 *
 * @param entries Paths below `src`, such as `publication/load/render-worker.ts`.
 * @returns SHA-256 in hexadecimal.
 * @throws Error if an entry or an import does not exist: otherwise a moved file would drop out of a digest
 *   unnoticed.
 */
export function digestModules(...entries: readonly string[]): string {
  const known = digests.get(entries.join());
  const digest = known ?? digestNow(entries);
  digests.set(entries.join(), digest);
  return digest;
}

/** What runs was loaded once: it is what it was, even if a file has changed since. */
const digests = new Map<string, string>();
const read = new Map<string, Buffer>();

function readOnce(file: string): Buffer {
  const bytes = read.get(file) ?? readFileSync(file);
  read.set(file, bytes);
  return bytes;
}

function digestNow(entries: readonly string[]): string {
  const modules = followImports(entries.map((entry) => resolveInEngine('src', entry)));
  const hash = createHash('sha256').update(process.version);
  for (const file of [resolveInEngine('package.json'), ...listLockFiles(), ...modules]) {
    hash.update(`\0${nameInProject(file)}\0`).update(readOnce(file));
  }
  return hash.digest('hex');
}

/** Relative imports as the formatter leaves them, type imports included. */
const IMPORT = /(?<=\b(?:from|import) ')\.{1,2}\/[^'?]+/g;

function followImports(entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const file of found) {
    if (!existsSync(file)) throw new Error(`${file} does not exist, and what it made cannot be reused`);
    for (const [path] of readOnce(file).toString().matchAll(IMPORT)) found.add(join(dirname(file), path));
  }
  return [...found].toSorted();
}
