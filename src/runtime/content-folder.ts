import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { getProjectRoot } from './project-root.ts';

/**
 * The absolute path of the folder that holds articles, people, topics, pages and the record: the one that
 * `VERBATIM_CONTENT` names, or the project's `content`.
 */
export function resolveContentFolder(): string {
  return resolve(getProjectRoot(), process.env['VERBATIM_CONTENT'] ?? 'content');
}

/**
 * Returns a short digest of the content folder's path, which tells the caches of several publications apart.
 */
export function digestContentFolder(): string {
  return createHash('sha256').update(resolveContentFolder()).digest('hex').slice(0, 12);
}
