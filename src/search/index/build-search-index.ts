import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { getShardFolder, SHARD_LIST, SHARED_FILES, type Shard } from '../format/index-files.ts';
import { indexShard } from './index-shard.ts';
import type { SearchDocument } from './search-document.ts';
import { type IndexFile, splitIntoShards } from './shards.ts';
import { makeWordListFiles, type WordCounts } from './word-lists.ts';

/** A shard that is indexed, and the words of its articles. */
export interface IndexedShard extends Shard {
  vocabulary: WordCounts;
}

/**
 * Indexes a publication, all shards of it. The same documents give the same bytes.
 *
 * @param documents What may be found; drafts and articles of the future must not be among them.
 * @param language BCP 47 tag of the publication. All articles go into one index, so that one search reaches every
 *   language and one ranking compares them; foreign words are found as written, its own also inflected.
 * @param full Articles from which on a shard is full.
 * @returns The files that the interface loads, and no others.
 * @throws Error naming the article that is refused.
 */
export async function buildSearchIndex(
  documents: readonly SearchDocument[],
  language: string,
  full?: number,
): Promise<IndexFile[]> {
  const shards = splitIntoShards(sortNewestFirst(documents), full);
  const files: IndexFile[] = [];
  const indexed: IndexedShard[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-index-'));
  try {
    for (const { name, articles } of shards) {
      const within = join(folder, name);
      const { table, ...words } = await indexShard(articles, within, language);
      const shard = { name, articles: articles.length, ...table, ...words };
      indexed.push(shard);
      for (const file of listFilesBelow(within)) {
        const path = file.slice(within.length + 1);
        if (!SHARED_FILES.includes(path))
          files.push({ path: `${getShardFolder(shard)}/${path}`, content: await readFile(file) });
        else if (indexed.length === 1) files.push({ path, content: await readFile(file) });
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return [...files, ...listSharedFiles(indexed)].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Returns the files beside the shards: their list, and the words of all of them. */
export function listSharedFiles(shards: readonly IndexedShard[]): IndexFile[] {
  const list = shards.map(({ vocabulary: _, ...shard }): Shard => shard);
  return [
    { path: SHARD_LIST, content: Buffer.from(JSON.stringify(list)) },
    ...makeWordListFiles(shards.map(({ vocabulary }) => vocabulary)),
  ];
}

/** Sorts by the date of publication; articles of one instant by their address. */
export function sortNewestFirst<Article extends { published: string; path: string }>(
  articles: readonly Article[],
): Article[] {
  return [...articles].sort(
    (one, other) =>
      Date.parse(other.published) - Date.parse(one.published) || (one.path < other.path ? -1 : 1),
  );
}
