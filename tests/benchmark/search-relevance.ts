import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { mergeShards } from '../../src/search/engine/merged-shards.ts';
import {
  type PagefindRanking,
  type PagefindScript,
  pagefindRanking,
} from '../../src/search/engine/pagefind-api.ts';
import type { tuning } from '../../src/search/engine/rank.ts';
import { SearchEngine } from '../../src/search/engine/search-engine.ts';
import type { Shard } from '../../src/search/index/shards.ts';

/** A query and the numbers of the articles that answer it. */
export interface JudgedQuery {
  query: string;
  relevant: number[];
}

/** Mean reciprocal rank, and the share of queries with a right answer among the first five. */
export interface Relevance {
  mrr: number;
  hitAt5: number;
}

/** Numbers of the articles found for a query, best first. */
export type Searcher = (query: string) => Promise<number[]>;

export async function measureRelevance(
  search: Searcher,
  queries: readonly JudgedQuery[],
): Promise<Relevance> {
  let [reciprocal, hits] = [0, 0];
  for (const { query, relevant } of queries) {
    const place = (await search(query)).findIndex((number) => relevant.includes(number)) + 1;
    if (place > 0) reciprocal += 1 / place;
    if (place > 0 && place <= 5) hits += 1;
  }
  return { mrr: rounded(reciprocal / queries.length), hitAt5: rounded(hits / queries.length) };
}

/**
 * Ours and Pagefind as it comes, over one built index, in Node: Pagefind's browser script runs here too once `fetch` reads
 * files.
 *
 * @param folder The `pagefind` folder of a built site.
 * @param numberOf The number of the article at an address.
 */
export async function openSearchers(folder: string, language: string, numberOf: (path: string) => number) {
  globalThis.fetch = async (request) => {
    const address = String(request instanceof Request ? request.url : request).replace(/\?.*$/, '');
    return new Response(await readFile(fileURLToPath(address)));
  };
  const shards: Shard[] = JSON.parse(await readFile(`${folder}/volumes.json`, 'utf8'));
  let opened = 0;
  /** Pagefind takes its numbers when it opens an index, so each set of them opens its own. */
  const open = async (numbers: PagefindRanking) => {
    opened += 1;
    const script: PagefindScript = await import(`${pathToFileURL(folder)}/pagefind.js?${opened}`);
    return mergeShards(script, { folder: `${pathToFileURL(folder)}/`, shards }, numbers);
  };
  const pagefind = await open(pagefindRanking);
  const numbers = new Map<string, number>();
  for (const { id, data } of (await pagefind.search(null)).results) {
    const { url, raw_url } = await data();
    numbers.set(id, numberOf(raw_url ?? url));
  }
  const asNumbers = (found: readonly { id: string }[]) => found.map(({ id }) => numbers.get(id) ?? 0);
  const surroundings = {
    language,
    read: (file: string) => readFile(`${folder}/${file}`, 'utf8').catch(() => ''),
    loaded: () => 0,
  };
  const engine = new SearchEngine({ ...surroundings, pagefind });
  const plain = await open({ termSimilarity: 1, metaWeights: { title: 5, date: 1 } });
  return {
    pagefind,
    async ours(query: string) {
      return asNumbers((await engine.find(query, {}, 'relevance')).articles);
    },
    /** Ours with other numbers. */
    async trial(other: { ranking: PagefindRanking; tuning: typeof tuning }): Promise<Searcher> {
      const tried = new SearchEngine({
        ...surroundings,
        pagefind: await open(other.ranking),
        trial: other.tuning,
      });
      return async (query) => asNumbers((await tried.find(query, {}, 'relevance')).articles);
    },
    async defaults(query: string) {
      return asNumbers((await plain.search(query)).results);
    },
  };
}

/** MiniSearch as it comes: headline and text, any word, BM25+. */
export function openMiniSearch(
  articles: readonly { number: number; title: string; text: string }[],
): Searcher {
  const index = new MiniSearch({ fields: ['title', 'text'], idField: 'number' });
  index.addAll(articles);
  return async (query) => index.search(query).map(({ id }) => Number(id));
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
