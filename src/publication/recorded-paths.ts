import { join } from 'node:path';
import { locateRecord } from '../record/record-file.ts';
import { findRecordedPath } from '../record/recorded-path.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { locateSource, openContentFiles } from './content-files.ts';
import { digestReadingRules, KnownTexts } from './load/known-texts.ts';

/**
 * Returns a function that gives the address in an article's record, if it has one: as the loader of this build has read it just now,
 * or from the record.
 *
 * @param root The content folder, absolute.
 */
export function openRecordedPaths(root: string): (slug: string) => string | undefined {
  const files = openContentFiles(root);
  const texts = new KnownTexts('articles', digestReadingRules());
  return (slug) => {
    const known = texts.recallLast(nameInProject(join(root, locateSource(slug))));
    if (known) return known.recorded;
    const record = files.read(locateRecord(slug));
    return findRecordedPath(slug, record, () => record);
  };
}
