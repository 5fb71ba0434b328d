import { digestForName } from '../../runtime/digest.ts';
import { listFolder } from '../../runtime/list-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { deleteIfOlder } from '../../runtime/write-file.ts';

/*
 * Bodies as feeds print them, one file each, by a digest of all that made them: a new article comes into five feeds, and the hundred
 * others that stand in these are not parsed again.
 */
const locateFolder = () => resolveInCache('feed-bodies');
/** What is still being written has another. */
const ENDING = '.html';

/**
 * Returns a body as feeds print it: as it was made before, or made now.
 *
 * @param madeFrom All that decides how it is printed.
 */
export function recallFeedBody(madeFrom: readonly string[], make: () => string): string {
  const file = `${locateFolder()}/${digestForName(JSON.stringify(madeFrom))}${ENDING}`;
  const known = readSealedFile(file);
  if (known !== undefined) return known;
  const made = make();
  writeSealedFile(file, made);
  return made;
}

/**
 * Deletes those that were made longer ago, used or not: to make them once more takes less than to note which are used.
 *
 * @param before Milliseconds since 1970.
 */
export function pruneFeedBodies(before: number): void {
  for (const name of listFolder(locateFolder()).files) {
    if (name.endsWith(ENDING)) deleteIfOlder(`${locateFolder()}/${name}`, before);
  }
}
