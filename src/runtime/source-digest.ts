import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * A digest of source files, of the packages and of Node: what was made by them and is kept from build to build goes by it, and
 * is made anew when one of them changes.
 *
 * @param patterns Globs below `src`.
 */
export function digestSources(...patterns: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  // By their place in the project: the bundler moves this module.
  const cwd = join(process.cwd(), 'src');
  const files = globSync(['../package-lock.json', ...patterns], { cwd });
  for (const file of files.toSorted()) hash.update(`\0${file}\0`).update(readFileSync(join(cwd, file)));
  return hash.digest('hex');
}
