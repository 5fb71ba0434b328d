import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCachedBody } from '../../publication/cache/body-cache.ts';
import { sealFolder } from '../../runtime/sealed-folder.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { createWholeFolder, writeNewFile } from '../../runtime/write-file.ts';
import { ENTRY_FILE, type PagefindEntry } from '../format/index-files.ts';
import { toSearchedPassage } from './article-document.ts';
import { type IndexedSlice, indexSlice } from './index-slice.ts';
import { mergeSlices } from './merge-slices.ts';
import { endPagefind, makeSharedParts } from './pagefind-internals.ts';
import type { SearchDocument } from './search-document.ts';
import { type IndexTask, type SearchableArticle, type SliceTask, WORDS_FILE } from './shard-cache.ts';
import type { IndexFile } from './shards.ts';
import { cacheSlice, readCachedSlice } from './slice-cache.ts';

/** Indexes a shard apart from the build, while pages are printed. Its folder appears when it is complete. */
serveTasks(async ({ shared, shard, language }: IndexTask): Promise<void> => {
  try {
    if (!existsSync(shared)) await makeSharedFolder(shared);
    if (!shard) return;
    const entry: PagefindEntry = JSON.parse(readFileSync(join(shared, ENTRY_FILE), 'utf8'));
    const slices = [];
    for (const slice of shard.slices) slices.push(await readSlice(slice, language));
    const { files, words } = mergeSlices(slices, entry);
    const kept = JSON.stringify({ ...words, vocabulary: [...words.vocabulary] });
    await makeFolder(shard.folder, [...files, { path: WORDS_FILE, content: Buffer.from(kept) }]);
  } finally {
    await endPagefind();
  }
});

async function makeSharedFolder(folder: string): Promise<void> {
  const { files, entry } = await makeSharedParts();
  await makeFolder(folder, [...files, { path: ENTRY_FILE, content: Buffer.from(JSON.stringify(entry)) }]);
}

function makeFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
  return createWholeFolder(folder, async (unfinished) => {
    for (const { path, content } of files) writeNewFile(content, join(unfinished, path));
    sealFolder(unfinished);
  });
}

async function readSlice({ file, articles }: SliceTask, language: string): Promise<IndexedSlice> {
  const cached = readCachedSlice(file);
  if (cached) return cached;
  const slice = await indexSlice(readDocuments(articles), language);
  cacheSlice(file, slice);
  return slice;
}

function* readDocuments(articles: readonly SearchableArticle[]): Generator<SearchDocument> {
  for (const { fields, bodyDigest } of articles)
    yield { ...fields, passages: readCachedBody(bodyDigest).passages.map(toSearchedPassage) };
}
