import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * A digest of source files: what was made by them and is kept from build to build goes by it, and is made anew when one of
 * them changes.
 *
 * @param patterns Globs below `src`.
 */
export function sourceDigest(...patterns: readonly string[]): string {
  const hash = createHash('sha256');
  // By their place in the project: the bundler moves this module.
  const cwd = join(process.cwd(), 'src');
  for (const file of globSync([...patterns], { cwd, absolute: true }).toSorted())
    hash.update(readFileSync(file));
  return hash.digest('hex');
}
