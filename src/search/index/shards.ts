/** A file of the search index. */
export interface IndexFile {
  /** Within the folder of the index, or of a volume. */
  path: string;
  content: Uint8Array;
}

/** A part of the index that is built and cached by itself: the articles of some months in a row. */
export interface Shard {
  /** Its folder: its first month, `2019-03`. */
  name: string;
  /** How many articles it holds. */
  articles: number;
  /** What Pagefind reads first of every index, its `pagefind-entry.json`: told here, it need not be fetched. */
  entry: object;
}

/**
 * Articles from which on a volume is full. One costs its readers a look-up of 5 KB for every word and takes Pagefind
 * 2 ms an article to build; the README has the figures.
 */
export const FULL_SHARD = 2000;

/**
 * Splits a publication into volumes, so that only the one that changed is indexed again. Volumes are filled from the oldest
 * month on, and no month is divided: a new piece goes into the newest volume and moves no other.
 *
 * @param newestFirst What is to be divided, each with its permalink's path, `/YYYY/MM/slug/`.
 * @returns Newest first, within each too; at least one, which may be empty.
 */
export function splitIntoShards<Piece extends { path: string }>(
  newestFirst: readonly Piece[],
  full = FULL_SHARD,
): { name: string; pieces: Piece[] }[] {
  const months = Map.groupBy(newestFirst, ({ path }) => path.slice(1, '/YYYY/MM'.length).replace('/', '-'));
  const volumes: { name: string; pieces: Piece[] }[] = [];
  for (const [name, pieces] of [...months].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const newest = volumes[0];
    if (newest && newest.pieces.length < full) newest.pieces.unshift(...pieces);
    else volumes.unshift({ name, pieces });
  }
  return volumes.length > 0 ? volumes : [{ name: 'empty', pieces: [] }];
}
