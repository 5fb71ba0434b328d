import { locateRecord } from '../record/record-file.ts';
import { findRecordedPath } from '../record/recorded-path.ts';
import { openContentFiles } from './content-files.ts';
import { openKnownArticles } from './load/known-articles.ts';

/**
 * Returns a function that gives the address in an article's record, if it has one: as the last build read it, if nothing of the
 * article has changed since, or from the record.
 *
 * @param root The content folder, absolute.
 */
export function openRecordedPaths(root: string): (slug: string) => string | undefined {
  const files = openContentFiles(root);
  const findKnown = openKnownArticles(root);
  return (slug) => {
    const known = findKnown(slug);
    if (known) return known.recorded;
    const record = files.read(locateRecord(slug));
    return findRecordedPath(slug, record, () => record);
  };
}
