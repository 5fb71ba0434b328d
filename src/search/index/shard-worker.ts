import { join } from 'node:path';
import { readCachedBody } from '../../publication/cache/body-cache.ts';
import { sealFolder } from '../../runtime/sealed-folder.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { createWholeFolder, writeNewFile } from '../../runtime/write-file.ts';
import { indexShard } from './build-search-index.ts';
import type { SearchDocument } from './search-document.ts';
import { type ShardTask, WORD_LIST_FILE } from './shard-cache.ts';

/** Indexes a shard apart from the build, while pages are printed. Its folder appears when it is complete. */
serveTasks(async ({ folder, articles }: ShardTask): Promise<void> => {
  await createWholeFolder(folder, async (unfinished) => {
    const { files, vocabulary } = indexShard(readDocuments(articles));
    for (const { path, content } of files) writeNewFile(content, join(unfinished, path));
    writeNewFile(JSON.stringify([...vocabulary]), join(unfinished, WORD_LIST_FILE));
    sealFolder(unfinished);
  });
});

function* readDocuments(articles: ShardTask['articles']): Generator<SearchDocument> {
  for (const { fields, bodyDigest } of articles)
    yield { ...fields, passages: readCachedBody(bodyDigest).passages };
}
