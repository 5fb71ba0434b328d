import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import { readArticlesAhead, readCachedArticles } from '../../publication/cache/article-cache.ts';
import { pruneBodies, readCachedBody } from '../../publication/cache/body-cache.ts';
import { now } from '../../runtime/clock.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { SEAL, sealFolder } from '../../runtime/sealed-folder.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { createWholeFolder, writeNewFile } from '../../runtime/write-file.ts';
import { site } from '../../site.ts';
import type { IndexFile } from '../format/index-files.ts';
import { endIndexing, makeSharedParts, type SharedParts } from '../pagefind/index-writer.ts';
import { getShardFolder } from '../pagefind/open-pagefind.ts';
import { toSearchedPassage } from './article-document.ts';
import { listSharedFiles } from './build-search-index.ts';
import {
  cacheShard,
  cacheSlice,
  type KnownShard,
  readCachedSlice,
  readKnownShard,
  readLastPacked,
  readShardFiles,
} from './index-cache.ts';
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
import type { FileList, IndexAnswer, IndexOrder, IndexTask } from './search-files.ts';
import { listSearchableArticles } from './searchable-articles.ts';

/** In the folder of what all shards share, and not published. */
const ENTRY_FILE = 'entry.json';
/** Files in cached folders that are no part of the site. */
const UNPUBLISHED = [ENTRY_FILE, SEAL];

/** The index of this build. */
interface Making {
  plan: IndexPlan;
  /** Its folder in the site. */
  folder: string;
  /** What is known of each shard, in the order of the plan; undefined until it is made. */
  shards: (KnownShard | undefined)[];
  rest?: FileList[];
}
let making: Making | undefined;

/** Plans and makes the search index in a process beside the build, while pages are printed. */
serveTasks(async (task: IndexTask): Promise<IndexAnswer> => {
  if (typeof task === 'object' && 'language' in task) {
    making = startPlan(task);
    return { shards: describeShards(making), rest: [] };
  }
  if (!making) throw new Error('the search index is made before it is planned');
  if (task === 'next') await makeNext(making);
  else if (task !== 'rest') await putShard(making, task.shard);
  return { shards: [], rest: task === 'rest' ? await listRest(making) : [] };
});

function startPlan(order: IndexOrder): Making {
  const plan = planIndex(listSearchableArticles(order.now), order.language);
  const shards = plan.shards.map((shard) => knownBefore.get(shard.known) ?? readKnownShard(shard));
  return { plan, folder: join(order.site, SEARCH_INDEX_FOLDER), shards };
}

/** What is known of the shards of the last build, by the file that it is cached in. */
const knownBefore = new Map<string, KnownShard>();

// This process begins while the texts are read, and waits for them. Meanwhile it plans the index of the last build, so that little
// is left to read and to work out for this one.
setImmediate(planLastIndex);

function planLastIndex(): void {
  try {
    const { shards } = planIndex(listSearchableArticles(now, readArticlesAhead()), site.language);
    for (const shard of shards) {
      const known = readKnownShard(shard);
      if (known) knownBefore.set(shard.known, known);
    }
  } catch {
    // What is wrong with a text or a setting is told when it is met again.
  }
}

const describeShards = ({ plan, shards }: Making): IndexAnswer['shards'] =>
  plan.shards.map(({ articles }, number) => {
    const known = shards[number];
    return { articles, known: known && { folder: getShardFolder(known), paths: known.paths } };
  });

/** Makes the next shard, and after the last what all share: nobody need ask for that. */
async function makeNext(index: Making): Promise<void> {
  const number = index.shards.indexOf(undefined);
  if (number >= 0) await putShard(index, number);
  if (!index.shards.includes(undefined)) index.rest = await listRest(index);
}

/** Puts a shard into the site. */
async function putShard({ plan, folder, shards }: Making, number: number): Promise<void> {
  const shard = plan.shards[number];
  if (!shard) throw new RangeError(`the index has no shard ${number}`);
  const known = shards[number];
  const files = known && readShardFiles(shard);
  const made = known && files ? { known, files } : await makeShard(plan, shard);
  shards[number] = made.known;
  for (const { path, content } of made.files)
    writeNewFile(content, join(folder, getShardFolder(made.known), path));
}

async function makeShard(
  plan: IndexPlan,
  shard: PlannedShard,
): Promise<{ known: KnownShard; files: IndexFile[] }> {
  try {
    const entry = await readEntry(plan);
    const slices = [];
    for (const slice of shard.slices) slices.push(await readSlice(slice, plan.language));
    const { files, words } = await mergeSlices(slices, entry, readLastPacked(shard));
    const { name, articles } = shard;
    return { known: cacheShard(shard, { name, articles, ...words.table, ...words }, files), files };
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

/** Makes what all shards share, and returns it. */
async function listRest({ plan, shards, rest }: Making): Promise<FileList[]> {
  if (rest) return rest;
  await provideShared(plan);
  const known = shards.filter((shard) => shard !== undefined);
  if (!isWhole(plan.lists)) await makeFolder(plan.lists, listSharedFiles(known));
  pruneStore(plan, Date.now());
  // Here, because this process has time, and the thread that prints pages has none.
  pruneBodies(new Set(readCachedArticles().keys()), Date.now());
  return [plan.shared, plan.lists].map((folder) => {
    const paths = listFilesBelow(folder).map((file) => file.slice(folder.length + 1));
    return { folder, paths: paths.filter((path) => !UNPUBLISHED.includes(path)) };
  });
}

function makeFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
  return createWholeFolder(folder, async (unfinished) => {
    for (const { path, content } of files) writeNewFile(content, join(unfinished, path));
    sealFolder(unfinished);
  });
}
