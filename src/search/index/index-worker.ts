import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCachedBody } from '../../publication/cache/body-cache.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { SEAL, sealFolder } from '../../runtime/sealed-folder.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { createWholeFolder, writeNewFile } from '../../runtime/write-file.ts';
import type { IndexFile } from '../format/index-files.ts';
import { endIndexing, makeSharedParts, type SharedParts } from '../pagefind/index-writer.ts';
import { getShardFolder } from '../pagefind/open-pagefind.ts';
import { toSearchedPassage } from './article-document.ts';
import { type IndexedShard, listSharedFiles } from './build-search-index.ts';
import { type IndexedSlice, indexSlice } from './index-slice.ts';
import { mergeSlices } from './merge-slices.ts';
import {
  type IndexPlan,
  isWhole,
  type PlannedShard,
  type PlannedSlice,
  planIndex,
  pruneStore,
} from './plan-index.ts';
import type { SearchDocument } from './search-document.ts';
import type { IndexAnswer, IndexTask, ReadyFolder } from './search-files.ts';
import { listSearchableArticles } from './searchable-articles.ts';
import { cacheSlice, readCachedSlice } from './slice-cache.ts';

/** In a shard's folder, and not published: its words, how long its articles are, and its table. */
const WORDS_FILE = 'vocabulary.json';
/** In the folder of what all shards share, and not published. */
const ENTRY_FILE = 'entry.json';
/** Files in cached folders that are no part of the site. */
const UNPUBLISHED = [WORDS_FILE, ENTRY_FILE, SEAL];

let plan: IndexPlan | undefined;

/** Plans and makes the search index in a process beside the build, while pages are printed. Folders appear when they are complete. */
serveTasks(async (task: IndexTask): Promise<IndexAnswer> => {
  const answer: IndexAnswer = { missing: [], folders: [] };
  if ('language' in task) answer.missing = startPlan(task);
  else if (!plan) throw new Error('the search index is made before it is planned');
  else if ('shard' in task) await makeShard(plan, task.shard);
  else answer.folders = await listFolders(plan);
  return answer;
});

/** Returns how many articles each shard has that is not cached, by its number. */
function startPlan({ language, now }: { language: string; now: Date }): IndexAnswer['missing'] {
  plan = planIndex(listSearchableArticles(now), language);
  return plan.shards.flatMap(({ folder, articles }, number): [number, number][] =>
    isWhole(folder) ? [] : [[number, articles]],
  );
}

async function makeShard(index: IndexPlan, number: number): Promise<void> {
  const shard = index.shards[number];
  if (!shard) throw new RangeError(`the index has no shard ${number}`);
  try {
    const entry = await readEntry(index);
    const slices = [];
    for (const slice of shard.slices) slices.push(await readSlice(slice, index.language));
    const { files, words } = await mergeSlices(slices, entry);
    const kept = JSON.stringify({ ...words, vocabulary: [...words.vocabulary] });
    await makeFolder(shard.folder, [...files, { path: WORDS_FILE, content: Buffer.from(kept) }]);
  } finally {
    await endIndexing();
  }
}

async function readSlice({ file, articles }: PlannedSlice, language: string): Promise<IndexedSlice> {
  const cached = readCachedSlice(file);
  if (cached) return cached;
  const slice = await indexSlice(readDocuments(articles), language);
  cacheSlice(file, slice);
  return slice;
}

function* readDocuments(articles: PlannedSlice['articles']): Generator<SearchDocument> {
  for (const { fields, bodyDigest } of articles)
    yield { ...fields, passages: readCachedBody(bodyDigest).passages.map(toSearchedPassage) };
}

async function readEntry(index: IndexPlan): Promise<SharedParts['entry']> {
  await provideShared(index);
  return JSON.parse(readFileSync(join(index.shared, ENTRY_FILE), 'utf8'));
}

async function provideShared({ shared }: IndexPlan): Promise<void> {
  if (isWhole(shared)) return;
  try {
    const { files, entry } = await makeSharedParts();
    await makeFolder(shared, [...files, { path: ENTRY_FILE, content: Buffer.from(JSON.stringify(entry)) }]);
  } finally {
    await endIndexing();
  }
}

/** Makes what is left, and returns all folders of the index. */
async function listFolders(index: IndexPlan): Promise<ReadyFolder[]> {
  await provideShared(index);
  const shards = index.shards.map(readShard);
  if (!isWhole(index.lists)) await makeFolder(index.lists, listSharedFiles(shards));
  pruneStore(index, Date.now());
  return [
    ...shards.map((shard) => describeFolder(shard.folder, getShardFolder(shard))),
    ...[index.shared, index.lists].map((folder) => describeFolder(folder, '')),
  ];
}

function readShard({ name, articles, folder }: PlannedShard): IndexedShard & { folder: string } {
  const { table, lengths, vocabulary } = JSON.parse(readFileSync(join(folder, WORDS_FILE), 'utf8'));
  return { name, articles, folder, ...table, lengths, vocabulary: new Map(vocabulary) };
}

function describeFolder(from: string, to: string): ReadyFolder {
  const paths = listFilesBelow(from).map((file) => file.slice(from.length + 1));
  return { from, to, files: paths.filter((path) => !UNPUBLISHED.includes(path)) };
}

function makeFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
  return createWholeFolder(folder, async (unfinished) => {
    for (const { path, content } of files) writeNewFile(content, join(unfinished, path));
    sealFolder(unfinished);
  });
}
