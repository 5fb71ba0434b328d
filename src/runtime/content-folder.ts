import { resolve } from 'node:path';

/** The folder of articles, people, topics, pages and the record: `content`, or what VERBATIM_CONTENT names. */
export function resolveContentFolder(): string {
  return resolve(process.env['VERBATIM_CONTENT'] ?? 'content');
}
