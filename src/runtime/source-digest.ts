import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Digests modules together with every module of ours that they import, the lock file and Node's version. What these modules
 * made may be kept from build to build for as long as the digest is the same.
 *
 * @param entries Paths below `src`, such as `publication/load/render-worker.ts`.
 * @throws Error if an entry or an import does not exist: a moved file must not leave a digest in silence.
 */
export function digestModules(...entries: readonly string[]): string {
  // By their place in the project: the bundler moves this module.
  const root = process.cwd();
  const hash = createHash('sha256').update(process.version);
  for (const file of [
    join(root, 'package-lock.json'),
    ...followImports(entries.map((entry) => join(root, 'src', entry))),
  ]) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Relative imports as the formatter leaves them, type imports included. */
const IMPORT = /(?:from|import) '(\.{1,2}\/[^'?]+)/g;

function followImports(entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const file of found) {
    if (!existsSync(file)) throw new Error(`${file} does not exist, and what it made cannot be reused`);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
      found.add(join(dirname(file), path));
  }
  return [...found].toSorted();
}
