import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { resolveInCache } from '../runtime/project-root.ts';
import { replaceFile } from '../runtime/write-file.ts';

/**
 * Returns the name of the folder below `preview/` that a publication's drafts are shown in: 128 random bits, the same for
 * every build, so that the address an author was sent goes on working. It is kept beside the cache.
 *
 * @param content The content folder, absolute.
 */
export function readSecretPath(content: string): string {
  const owner = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = resolveInCache('previews', owner);
  const known = ignoreMissing(() => readFileSync(file, 'utf8'));
  if (known !== undefined && /^[\w-]{22}$/.test(known)) return known;
  const path = randomBytes(16).toString('base64url');
  replaceFile(file, path);
  return path;
}
