import { readHistory } from './history.ts';
import { locateRecord } from './record-file.ts';

/** Bytes at the beginning of a record that contain its first address, whatever its length. */
export const PATH_START = 1024;

/**
 * Finds the address of an article that has a record, without reading the whole record: its month is that of the first entry, its
 * last part the name of the file.
 *
 * @param start The record, or its first `PATH_START` bytes; undefined if there is none.
 * @param readWhole Reads the whole record. Called only if the beginning does not say.
 * @returns undefined if the article has no record, or one that does not begin as a record does.
 */
export function findRecordedPath(
  slug: string,
  start: string | undefined,
  readWhole: () => string | undefined,
): string | undefined {
  // An article that waited for its day may have been published again, for another.
  const [, at, written] = /"at":"([^"]+)","written":"([^"]+)"/.exec(start?.split('\n')[0] ?? '') ?? [];
  if (at !== undefined && written !== undefined && Date.parse(written) < Date.parse(at)) {
    const history = readHistory(locateRecord(slug), readWhole() ?? '');
    return 'flaw' in history ? undefined : history.path;
  }
  const [, month] = /^\{"entry":"published",[^\n]*?"path":"(\/\d{4}\/\d{2}\/)/.exec(start ?? '') ?? [];
  return month === undefined ? undefined : `${month}${slug}/`;
}
