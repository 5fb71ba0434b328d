import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UNKNOWN_IMPORT } from '../prose/imports.ts';

/**
 * A digest of the files that a text imports by a path of its own. Packages, templates and other code are left out: when they
 * change no page is kept at all (`editionOf`).
 *
 * @param file The text's own file.
 * @param imports What it imports, as written.
 * @returns undefined when it cannot be known: a text that imports another text, or what only running it would tell.
 */
export function importedDigest(file: string, imports: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const written of imports) {
    if (written === UNKNOWN_IMPORT) return undefined;
    if (!written.startsWith('.')) continue;
    const path = resolve(dirname(file), written.replace(/\?.*$/, ''));
    const isText = /\.mdx?$/.test(path);
    if (isText || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    hash.update(`\0${written}\0`).update(readFileSync(path));
  }
  return hash.digest('base64url');
}
