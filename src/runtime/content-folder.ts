import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { getProjectRoot, resolveInProject } from './project-root.ts';

/**
 * The absolute path of the folder that holds articles, people, topics, pages and the record: the one that
 * `VERBATIM_CONTENT` names, or the project's `content`.
 */
export function resolveContentFolder(): string {
  return resolveGivenFolder(process.env['VERBATIM_CONTENT'] ?? 'content');
}

/**
 * Returns the absolute path of a folder that somebody typed. npm runs every command in the project's folder; a path that does
 * not exist from there is read from the folder in which npm was called.
 */
export function resolveGivenFolder(given: string): string {
  const path = resolve(getProjectRoot(), given);
  const called = process.env['INIT_CWD'];
  if (existsSync(path) || called === undefined) return path;
  const fromThere = resolve(called, given);
  return existsSync(fromThere) ? fromThere : path;
}

/**
 * Returns the folder into which a publication is built if none is named: `dist`, and `dist-quad` for one in a folder `quad`,
 * so that two publications of one checkout do not replace each other's site.
 *
 * @param content The content folder, absolute.
 */
export function nameBuiltSite(content: string): string {
  return content === resolveInProject('content') ? 'dist' : `dist-${basename(content)}`;
}

/**
 * Returns a short digest of the content folder's path, which tells the caches of several publications apart.
 */
export function digestContentFolder(): string {
  return createHash('sha256').update(resolveContentFolder()).digest('hex').slice(0, 12);
}
