import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import { pruneBodies, readCachedBody } from '../../publication/cache/body-cache.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { requireEntry } from '../../runtime/require-entry.ts';
import { SEAL, sealFolder } from '../../runtime/sealed-folder.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { createWholeFolder, writeNewFile } from '../../runtime/write-file.ts';
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
import type { FileList, IndexAnswer, IndexOrder, IndexTask, ShardToPut } from './search-files.ts';
import { SearchableArticles, type SearchedFields } from './searchable-articles.ts';

/** In the folder of what all shards share, and not published. */
const ENTRY_FILE = 'entry.json';
/** Files in cached folders that are no part of the site. */
const UNPUBLISHED = [ENTRY_FILE, SEAL];

/** The index of this build. */
interface Making {
  order: IndexOrder;
  articles: SearchableArticles;
  plan: IndexPlan;
  /** What is known of each shard, in the order of the plan; undefined until it is made. */
  shards: (KnownShard | undefined)[];
  /** The shard that was made last, until it is in the site. */
  latest?: MadeShard & { number: number };
  rest?: FileList[];
}
interface MadeShard {
  known: KnownShard;
  files: IndexFile[];
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
  else if (task !== 'rest') await putShard(making, task);
  return { shards: [], rest: task === 'rest' ? await listRest(making) : [] };
});

function startPlan(order: IndexOrder): Making {
  const articles = new SearchableArticles(order.articles);
  const plan = planIndex(articles.list(order.now), order.language);
  return { order, articles, plan, shards: plan.shards.map(readKnownShard) };
}

const describeShards = ({ plan, shards }: Making): IndexAnswer['shards'] =>
  plan.shards.map(({ articles }, number) => {
    const known = shards[number];
    return { articles, known: known && { folder: getShardFolder(known), paths: known.paths } };
  });

/** Makes the next shard, and after the last what all share: nobody need ask for that. */
async function makeNext(index: Making): Promise<void> {
  const number = index.shards.indexOf(undefined);
  if (number >= 0) await makeNumbered(index, number);
  if (!index.shards.includes(undefined)) index.rest = await listRest(index);
}

async function makeNumbered(index: Making, number: number): Promise<MadeShard> {
  const shard = index.plan.shards[number];
  if (!shard) throw new RangeError(`the index has no shard ${number}`);
  const made = await makeShard(index, shard);
  index.shards[number] = made.known;
  index.latest = { number, ...made };
  return made;
}

/** Puts a shard into a site: as it was made just now, as it is cached, or made again. */
async function putShard(index: Making, { shard: number, site }: ShardToPut): Promise<void> {
  const made =
    index.latest?.number === number
      ? index.latest
      : (readShard(index, number) ?? (await makeNumbered(index, number)));
  delete index.latest;
  const folder = join(site, SEARCH_INDEX_FOLDER, getShardFolder(made.known));
  for (const { path, content } of made.files) writeNewFile(content, join(folder, path));
}

function readShard({ plan, shards }: Making, number: number): MadeShard | undefined {
  const [shard, known] = [plan.shards[number], shards[number]];
  const files = shard && known && readShardFiles(shard);
  return files && { known, files };
}

async function makeShard(index: Making, shard: PlannedShard): Promise<MadeShard> {
  try {
    const entry = await readEntry(index.plan);
    const cached = shard.slices.map((slice) => ({ slice, indexed: readCachedSlice(slice.file) }));
    const missing = cached.flatMap(({ slice, indexed }) => (indexed ? [] : slice.articles));
    const fields = index.articles.readFields(missing);
    const slices = [];
    for (const { slice, indexed } of cached)
      slices.push(indexed ?? (await makeSlice(slice, fields, index.plan.language)));
    const { files, words } = await mergeSlices(slices, entry, readLastPacked(shard));
    const { name, articles } = shard;
    return { known: cacheShard(shard, { name, articles, ...words.table, ...words }, files), files };
  } finally {
    await endIndexing();
  }
}

async function makeSlice(
  { file, articles }: PlannedSlice,
  fields: SearchedFields,
  language: string,
): Promise<IndexedSlice> {
  const slice = await indexSlice(readDocuments(articles, fields), language);
  cacheSlice(file, slice);
  return slice;
}

function* readDocuments(
  articles: PlannedSlice['articles'],
  fields: SearchedFields,
): Generator<SearchDocument> {
  for (const { slug, digest } of articles) {
    const passages = readCachedBody(digest).passages.map(toSearchedPassage);
    yield { ...requireEntry(fields, digest, `text of ${slug}`), passages };
  }
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

/**
 * Makes what all shards share, and returns it.
 *
 * @throws Error if one of them could not be made: a list without it would be kept, and the next build would take it for the list of all.
 */
async function listRest({ order, plan, shards, rest }: Making): Promise<FileList[]> {
  if (rest) return rest;
  const known = shards.filter((shard) => shard !== undefined);
  if (known.length < shards.length) throw new Error('a part of the search index was not made');
  await provideShared(plan);
  if (!isWhole(plan.lists)) await makeFolder(plan.lists, listSharedFiles(known));
  pruneStore(plan, Date.now());
  // Here, because this process has time, and the thread that prints pages has none.
  pruneBodies(new Set(order.articles.map(({ digest }) => digest)), Date.now());
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
