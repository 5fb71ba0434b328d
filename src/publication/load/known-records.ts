import { join } from 'node:path';
import type { History } from '../../record/history.ts';
import { recallRecord } from '../../record/read-records.ts';
import { locateRecord } from '../../record/record-file.ts';
import { type CachedRecords, readCachedRecords } from '../cache/record-cache.ts';

/** What the last build read of a record, and what it verified against it. */
export interface KnownRecord {
  history: History;
  /** As `describeCompared` describes the article; empty if the record was found sound and there was no article. */
  verified: string | undefined;
}

/**
 * Returns a function that gives what the last build read of the record of an article, if the file has the stamp that it had then.
 *
 * @param root The content folder, absolute.
 */
export function openKnownRecords(root: string): (slug: string) => KnownRecord | undefined {
  let opened: CachedRecords | undefined;
  return (slug) => {
    opened ??= readCachedRecords();
    const known = recallRecord(join(root, locateRecord(slug)), opened);
    return known && { history: known.history, verified: opened.verified.get(known.digest) };
  };
}
