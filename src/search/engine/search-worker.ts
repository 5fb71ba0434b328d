import type { Shard } from '../index/shards.ts';
import { describeFoundArticle } from './matching-passages.ts';
import { mergeShards } from './merged-shards.ts';
import { type Pagefind, type PagefindScript, pagefindRanking } from './pagefind-api.ts';
import { IndexFetches } from './pagefind-page-internals.ts';
import type { Reply, Task } from './protocol.ts';
import { SearchEngine } from './search-engine.ts';

/*
 * The search runs here, away from the page, and loads Pagefind's script itself: Pagefind's own worker would be a second copy
 * of it (11 KB), and merging and ranking would be left to the page.
 */
const folder = new URL(`${SITE_BASE}pagefind/`, self.location.origin);
const send = self.fetch.bind(self);
const fetches = new IndexFetches(send);
self.fetch = fetches.fetch;
const texts = new Map<string, Promise<string>>();
let bytes = 0;
let engine: Promise<SearchEngine> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  performTask(data).then(
    (reply) => self.postMessage(reply),
    (error) => {
      engine = undefined;
      const reply: Reply = { kind: 'failure', id: data.id, message: String(error) };
      self.postMessage(reply);
    },
  );
});

async function performTask(task: Task): Promise<Reply> {
  const { language } = task;
  engine ??= startEngine(language);
  const started = await engine;
  if (task.kind === 'warm') {
    await started.find('', {}, 'relevance');
    return { kind: 'warm', id: task.id };
  }
  const { typed, selection, order } = task.request;
  if (task.kind === 'count')
    return { kind: 'count', id: task.id, counts: await started.count(typed, selection) };
  if (task.isTyping && !(await started.isWorthAsking(typed))) return { kind: 'wait', id: task.id };
  const { articles, ...answer } = await started.find(typed, selection, order);
  const shown = articles.slice(task.from, task.until).map(async ({ load, matches }) => {
    const found = describeFoundArticle(await load(), matches, language);
    // The index knows addresses from / on.
    return { ...found, path: found.path.replace(/^\//, SITE_BASE) };
  });
  return {
    kind: 'find',
    id: task.id,
    answer: { ...answer, total: articles.length, articles: await Promise.all(shown) },
  };
}

async function startEngine(language: string): Promise<SearchEngine> {
  const [script, shards]: [PagefindScript, Shard[]] = await Promise.all([
    import(/* @vite-ignore */ new URL('pagefind.js', folder).href),
    // Never a copy that a browser or a network cached: it names files that change with the site. Pagefind asks so too.
    fetch(new URL(`volumes.json?ts=${Date.now()}`, folder)).then((response) => response.json()),
  ]);
  fetches.answerEntries(shards, folder.pathname);
  const index = mergeShards(script, { folder: folder.pathname, shards }, pagefindRanking);
  const pagefind: Pagefind = {
    filters: () => fetches.requireAll(() => index.filters()),
    search: (term, options) => fetches.requireAll(() => index.search(term, options)),
  };
  return new SearchEngine({ pagefind, language, loaded: countLoadedBytes, read: readText });
}

/** Reads a text file of the index once; gives an empty text if it does not exist. */
function readText(file: string): Promise<string> {
  const known =
    texts.get(file) ?? send(new URL(file, folder)).then((response) => (response.ok ? response.text() : ''));
  texts.set(file, known);
  known.catch(() => texts.delete(file));
  return known;
}

function countLoadedBytes(): number {
  for (const entry of performance.getEntriesByType('resource')) {
    if (entry instanceof PerformanceResourceTiming && entry.name.includes('/index/'))
      bytes += entry.transferSize;
  }
  performance.clearResourceTimings();
  return bytes;
}
