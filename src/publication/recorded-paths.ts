import { listSoundHistories, readRecords } from '../record/read-records.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { readCachedRecords } from './cache/record-cache.ts';

/** Reads the address of every article that has a record, by slug, in plain Node. */
export function readRecordedPaths(): Map<string, string> {
  const records = readRecords(resolveContentFolder(), readCachedRecords());
  return new Map(listSoundHistories(records).map(({ slug, path }) => [slug, path]));
}
