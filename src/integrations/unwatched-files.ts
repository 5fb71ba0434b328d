import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { MARK } from '../runtime/output-mark.ts';
import { getProjectRoot } from '../runtime/project-root.ts';

/** The folders of a project that builds, previews, caches and tests fill. */
const MADE = /^(?:\.cache|\.test|preview|dist(?:-.*)?)$/;

const known = new Map<string, boolean>();

/**
 * True for what was made in this project and is nothing that anybody saves. Before its first page, the development server looks at
 * every file that it watches: 200,000 that were made take it ten seconds.
 *
 * @param path Absolute.
 */
export function isMadeInProject(path: string): boolean {
  const [top = ''] = relative(getProjectRoot(), path).split(sep);
  const isMade = known.get(top) ?? (MADE.test(top) || existsSync(join(getProjectRoot(), top, MARK)));
  known.set(top, isMade);
  return isMade;
}
