import { join } from 'node:path';
import { readCachedBody } from '../../publication/cache/body-cache.ts';
import { sealFolder } from '../../runtime/sealed-folder.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { createWholeFolder, writeNewFile } from '../../runtime/write-file.ts';
import { toSearchedPassage } from './article-document.ts';
import { indexShard } from './index-shard.ts';
import type { SearchDocument } from './search-document.ts';
import { type ShardTask, WORDS_FILE } from './shard-cache.ts';

/** Indexes a shard apart from the build, while pages are printed. Its folder appears when it is complete. */
serveTasks(async ({ folder, language, articles }: ShardTask): Promise<void> => {
  await createWholeFolder(folder, async (unfinished) => {
    const words = await indexShard(readDocuments(articles), unfinished, language);
    const kept = { ...words, vocabulary: [...words.vocabulary] };
    writeNewFile(JSON.stringify(kept), join(unfinished, WORDS_FILE));
    sealFolder(unfinished);
  });
});

function* readDocuments(articles: ShardTask['articles']): Generator<SearchDocument> {
  for (const { fields, bodyDigest } of articles)
    yield { ...fields, passages: readCachedBody(bodyDigest).passages.map(toSearchedPassage) };
}
