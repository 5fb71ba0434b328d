/**
 * Measures the search on a corpus of essays: what a reader has to load, how long it takes, and whether it finds.
 *
 *     npm run bench:search -- --corpus FILE --queries FILE [--json] [--tune] [--full N]
 *
 * Both files are JSON Lines: essays as tests/benchmark/federalist.ts reads them, and queries with the numbers of the essays
 * that answer them (`{"query": …, "relevant": [2]}`). The site is built from the corpus and served with Brotli, as
 * static hosts do. Writes a table, or one line of JSON. With --full, a shard of the index is full at so many articles, which
 * shows what shards do to relevance.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'astro/zod';
import { computeInverseFrequency } from '../../src/search/engine/pagefind-page-internals.ts';
import { tuning } from '../../src/search/engine/rank.ts';
import { readQuery } from '../../src/search/engine/search-query.ts';
import { site } from '../../src/site.ts';
import { AProject } from '../build/a-project.ts';
import { entryOf, essaySchema } from './federalist-entry.ts';
import { measureCost, type SearchCost } from './search-cost.ts';
import {
  type JudgedQuery,
  measureRelevance,
  openMiniSearch,
  openSearchers,
  type Relevance,
} from './search-relevance.ts';

/** MiniSearch reads the plain paragraphs, ours what the site rendered. */
const withPlainText = essaySchema.extend({ paragraphs: z.array(z.string()) });

const run = promisify(execFile);
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean' },
    tune: { type: 'boolean' },
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

const essays = (await lines(corpus)).map((line) => withPlainText.parse(line));
const queries = (await lines(queryFile)).map(judged);
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
  const searchers = await openSearchers(join(dist, 'pagefind'), site.language, numberOf);
  const mini = openMiniSearch(
    essays.map(({ number, title, paragraphs }) => ({ number, title, text: paragraphs.join('\n') })),
  );
  const short = (await lines('tests/benchmark/short-queries.jsonl')).map(judged);
  const relevance = {
    ours: await measureRelevance(searchers.ours, queries),
    defaults: await measureRelevance(searchers.defaults, queries),
    minisearch: await measureRelevance(mini, queries),
  };
  const shortRelevance = {
    ours: await measureRelevance(searchers.ours, short),
    defaults: await measureRelevance(searchers.defaults, short),
    minisearch: await measureRelevance(mini, short),
  };
  if (values.tune) await tune();
  const words = await tellingWords(queries, 20);
  const oldest = (await searchers.pagefind.search(null)).results.at(-1);
  const fragment = await oldest?.data();
  const cost = await measureCost(dist, fragment?.raw_url ?? '/', words);
  const { articleBytes, ...costs } = cost;
  if (values.json) console.log(JSON.stringify({ articles: essays.length, ...costs, relevance }));
  else {
    console.log(`${essays.length} articles, ${queries.length} queries, words: ${words.join(', ')}\n`);
    printCost(cost);
    printRelevance({ sentences: relevance, 'one or two words': shortRelevance });
  }

  /** Every combination of the three numbers that matter, over the given queries. */
  async function tune(): Promise<void> {
    for (const termSimilarity of [6, 9, 12, 15]) {
      for (const title of [0, 1, 2, 5]) {
        for (const pairWeight of [0, 1, 2, 3]) {
          const search = await searchers.trial({
            ranking: { termSimilarity, metaWeights: { title, date: 0 } },
            tuning: { ...tuning, pairWeight },
          });
          const { mrr, hitAt5 } = await measureRelevance(search, queries);
          console.log(JSON.stringify({ termSimilarity, title, pairWeight, mrr, hitAt5 }));
        }
      }
    }
  }

  /** The rarest word of as many queries, evenly taken, that at least two articles hold: what a reader would type alone. */
  async function tellingWords(from: readonly JudgedQuery[], count: number): Promise<string[]> {
    const chosen = new Set<string>();
    for (let index = 0; index < count; index += 1) {
      const { query } = from[Math.floor((index * from.length) / count)] ?? { query: '' };
      let best: { word: string; rarity: number } | undefined;
      for (const word of readQuery(query, site.language).words) {
        const found = (await searchers.pagefind.search(`"${word}"`)).results.length;
        const rarity = computeInverseFrequency(found, essays.length);
        if (found > 1 && (!best || rarity > best.rarity)) best = { word, rarity };
      }
      if (best) chosen.add(best.word);
    }
    return [...chosen];
  }
} finally {
  await rm(work, { recursive: true, force: true });
  project.remove();
}

async function lines(file: string): Promise<unknown[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

function judged(line: unknown): JudgedQuery {
  if (typeof line === 'object' && line !== null && 'query' in line && 'relevant' in line) {
    const { query, relevant } = line;
    if (typeof query === 'string' && Array.isArray(relevant))
      return { query, relevant: relevant.map(Number) };
  }
  throw new Error(`not a judged query: ${JSON.stringify(line)}`);
}

function slugOf(file: string): string {
  return file.split('/').at(-2) ?? '';
}

type Comparison = Record<'ours' | 'defaults' | 'minisearch', Relevance>;

function printCost(cost: SearchCost): void {
  const isLarge = essays.length >= 10_000;
  console.table({
    'article to first result, bytes': {
      measured: cost.firstResultBytes,
      budget: isLarge ? 260_000 : 150_000,
    },
    '  of that, the article alone': { measured: cost.articleBytes },
    'each further word, bytes at most': { measured: cost.nextQueryBytes, budget: isLarge ? 60_000 : '' },
    'key press to results, ms': { measured: cost.medianMs, budget: 100 },
    'longest task, ms': { measured: cost.longestTaskMs, budget: 50 },
  });
}

function printRelevance(comparisons: Record<string, Comparison>): void {
  const rows = Object.entries(comparisons).flatMap(([name, { ours, defaults, minisearch }]) => [
    [`${name}: ours`, ours],
    [`${name}: Pagefind’s defaults`, defaults],
    [`${name}: MiniSearch`, minisearch],
  ]);
  console.table(Object.fromEntries(rows));
}
