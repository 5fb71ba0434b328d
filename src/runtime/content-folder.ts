import { resolve } from 'node:path';

/**
 * The absolute path of the folder that holds articles, people, topics, pages and the record: the one that
 * `VERBATIM_CONTENT` names, or the project's `content`.
 */
export function resolveContentFolder(): string {
  return resolve(process.env['VERBATIM_CONTENT'] ?? 'content');
}
