import { resolve } from 'node:path';

/** The folder of articles, people, topics, pages and the record: `content`, or what VERBATIM_CONTENT names. */
export function contentFolder(): string {
  return resolve(process.env['VERBATIM_CONTENT'] ?? 'content');
}
