/**
 * Measures the search on a corpus of essays: what a reader has to load, how long it takes, and whether it finds.
 *
 *     npm run bench:search -- --corpus FILE --queries FILE [--json] [--verbatim] [--tune SECONDS] [--full N]
 *
 * Both files are JSON Lines: essays as tests/benchmark/federalist.ts reads them, and queries with the numbers of the essays
 * that answer them (`{"query": …, "relevant": [2]}`). The site is built from the corpus and served with Brotli, as
 * static hosts do. Writes tables, or one line of JSON.
 *
 * - `--verbatim` copies ten times as many spans of the essays and prints those that did not find their essay.
 * - `--tune` tries other numbers for ranking and prints the best with its cross-validated figure.
 * - `--full` makes a shard of the index full at so many articles, which shows what shards do to relevance.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'astro/zod';
import { SEARCH_INDEX_FOLDER } from '../../src/publication/addresses.ts';
import { computeInverseFrequency } from '../../src/search/engine/rank.ts';
import { readQuery } from '../../src/search/engine/search-query.ts';
import { site } from '../../src/site.ts';
import { AProject } from '../build/a-project.ts';
import { entryOf, essaySchema } from './federalist-entry.ts';
import { measureCost, type SearchCost } from './search-cost.ts';
import { openFlexSearch, openMiniSearch, openOrama, openPagefind } from './search-peers.ts';
import {
  type JudgedQuery,
  measureRelevance,
  OurSearch,
  type Relevance,
  type Searcher,
  type Verbatim,
} from './search-relevance.ts';
import { tuneRanking } from './search-tuning.ts';

/** The other libraries read the plain paragraphs, ours what the site rendered. */
const withPlainText = essaySchema.extend({ paragraphs: z.array(z.string()) });
const judgedQuery = z.object({ query: z.string(), relevant: z.array(z.number()) });

const run = promisify(execFile);
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean' },
    verbatim: { type: 'boolean' },
    tune: { type: 'string' },
    full: { type: 'string' },
  },
});
const { corpus, queries: queryFile } = values;
if (!corpus || !queryFile) {
  console.error(
    'Say where the essays and the queries are: npm run bench:search -- --corpus FILE --queries FILE',
  );
  process.exit(1);
}

/** Spans copied from the essays for `verbatim`. */
const SPANS = values.verbatim ? 10_000 : 1000;

const essays = (await readLines(corpus)).map((line) => withPlainText.parse(line));
const queries = (await readLines(queryFile)).map((line) => judgedQuery.parse(line));
const short = (await readLines('tests/benchmark/short-queries.jsonl')).map((line) => judgedQuery.parse(line));
const work = await mkdtemp(join(tmpdir(), 'verbatim-search-'));
const project = AProject.withoutContent();
if (values.full)
  project.change('src/search/index/shards.ts', /FULL_SHARD = \d+/, `FULL_SHARD = ${values.full}`);
try {
  await run(process.execPath, ['tests/benchmark/federalist.ts', corpus, join(work, 'content')]);
  const dist = join(work, 'dist');
  await project.build('--content', join(work, 'content'), '--out', dist);
  const numbers = new Map(essays.map((essay) => [slugOf(entryOf(essay).path), essay.number]));
  const numberOf = (path: string) => numbers.get(path.split('/').at(-2) ?? '') ?? 0;
  const index = { folder: join(dist, SEARCH_INDEX_FOLDER), language: site.language };
  const ours = await OurSearch.open(index, numberOf);
  const documents = essays.map(({ number, title, paragraphs }) => ({
    number,
    title,
    text: paragraphs.join('\n'),
  }));
  const pagefind = await openPagefind(documents);
  const searchers: Record<Peer, Searcher> = {
    ours: ours.search,
    defaults: pagefind.search,
    minisearch: openMiniSearch(documents),
    orama: await openOrama(documents),
    flexsearch: openFlexSearch(documents),
  };
  const relevance = await compare(searchers, queries);
  const shortRelevance = await compare(searchers, short);
  await pagefind.end();
  const { missed, ...verbatim } = await ours.measureVerbatim(essays, SPANS);
  if (values.tune)
    await tuneRanking({ queries, short }, Number(values.tune), async (tried) => ours.try(tried).search);
  const words = await chooseTellingWords(queries, 20);
  const { articleBytes, ...cost } = await measureCost(dist, await ours.findOldest(), words);
  if (values.json)
    console.log(
      JSON.stringify({ articles: essays.length, ...cost, relevance, short: shortRelevance, verbatim }),
    );
  else {
    console.log(`${essays.length} articles, ${queries.length} queries, words: ${words.join(', ')}\n`);
    printCost({ ...cost, articleBytes });
    printRelevance({ sentences: relevance, 'one or two words': shortRelevance });
    printVerbatim({ ...verbatim, missed });
  }

  /** The rarest word of as many queries, evenly taken, that at least two articles have: what a reader would type alone. */
  async function chooseTellingWords(from: readonly JudgedQuery[], count: number): Promise<string[]> {
    const chosen = new Set<string>();
    for (let place = 0; place < count; place += 1) {
      const { query } = from[Math.floor((place * from.length) / count)] ?? { query: '' };
      let best: { word: string; rarity: number } | undefined;
      for (const { text: word, isFunction } of readQuery(query, site.language).units) {
        const isTyped = !isFunction && /^[a-z]+$/i.test(word);
        const found = isTyped ? await ours.countArticles(word) : 0;
        const rarity = computeInverseFrequency(found, essays.length);
        if (found > 1 && (!best || rarity > best.rarity)) best = { word, rarity };
      }
      if (best) chosen.add(best.word.toLowerCase());
    }
    return [...chosen];
  }
} finally {
  await rm(work, { recursive: true, force: true });
  project.remove();
}

type Peer = 'ours' | 'defaults' | 'minisearch' | 'orama' | 'flexsearch';
type Comparison = Record<Peer, Relevance>;

async function compare(
  searchers: Record<Peer, Searcher>,
  judged: readonly JudgedQuery[],
): Promise<Comparison> {
  return {
    ours: await measureRelevance(searchers.ours, judged),
    defaults: await measureRelevance(searchers.defaults, judged),
    minisearch: await measureRelevance(searchers.minisearch, judged),
    orama: await measureRelevance(searchers.orama, judged),
    flexsearch: await measureRelevance(searchers.flexsearch, judged),
  };
}

async function readLines(file: string): Promise<unknown[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

function slugOf(file: string): string {
  return file.split('/').at(-2) ?? '';
}

function printCost(cost: SearchCost): void {
  const isLarge = essays.length >= 10_000;
  console.table({
    'article to first result, bytes': {
      measured: cost.firstResultBytes,
      budget: isLarge ? 260_000 : 150_000,
    },
    '  of that, the article alone': { measured: cost.articleBytes },
    'each further word, bytes at most': { measured: cost.nextQueryBytes, budget: 40_000 },
    'key press to results, ms': { measured: cost.medianMs, budget: 100 },
    'longest task, ms': { measured: cost.longestTaskMs, budget: 50 },
  });
}

function printRelevance(comparisons: Record<string, Comparison>): void {
  const names: Record<Peer, string> = {
    ours: 'ours',
    defaults: 'Pagefind’s defaults',
    minisearch: 'MiniSearch',
    orama: 'Orama',
    flexsearch: 'FlexSearch',
  };
  const rows = Object.entries(comparisons).flatMap(([name, comparison]) =>
    Object.entries(comparison).map(([peer, relevance]) => [
      `${name}: ${Reflect.get(names, peer)}`,
      relevance,
    ]),
  );
  console.table(Object.fromEntries(rows));
}

function printVerbatim({ quoted, unquotedFirst, missed }: Verbatim): void {
  console.table({
    'copied spans, quoted, that find their essay': { share: quoted },
    'of 6 words or more, unquoted, that find it first': { share: unquotedFirst },
  });
  for (const text of missed.slice(0, 20)) console.log(`not found: ${text}`);
}
