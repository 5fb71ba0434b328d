import type { Shard } from '../index/shards.ts';
import { describeFoundArticle } from './matching-passages.ts';
import { mergeShards } from './merged-shards.ts';
import { type Pagefind, type PagefindScript, pagefindRanking } from './pagefind.ts';
import type { Reply, Task } from './protocol.ts';
import { createEngine } from './search-engine.ts';

/**
 * The search runs here, away from the page, and loads Pagefind's script itself: Pagefind's own worker would be a second copy
 * of it (11 KB), and joining and ranking would be left to the page.
 */
const folder = new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`, self.location.origin);
let failures = 0;
let bytes = 0;
const texts = new Map<string, Promise<string>>();
/** What Pagefind asks of every volume first, by address: the list of volumes brings it, which saves a round trip. */
const entries = new Map<string, object>();

// Pagefind finds nothing where a file of the index did not arrive, so arrivals are watched here.
const send = self.fetch;
self.fetch = async (...request) => {
  const entry = entries.get(String(request[0]).replace(/\?.*/, ''));
  if (entry) return Response.json(entry);
  try {
    const response = await send(...request);
    if (!response.ok) failures += 1;
    return response;
  } catch (error) {
    failures += 1;
    throw error;
  }
};

async function start(language: string) {
  const [script, volumes]: [PagefindScript, Shard[]] = await Promise.all([
    import(/* @vite-ignore */ new URL('pagefind.js', folder).href),
    // Never a copy that a browser or a network kept: it names files that change with the site. Pagefind asks so too.
    fetch(new URL(`volumes.json?ts=${Date.now()}`, folder)).then((response) => response.json()),
  ]);
  for (const { name, entry } of volumes) entries.set(`${folder.pathname}${name}/pagefind-entry.json`, entry);
  const index = mergeShards(script, folder.pathname, volumes, pagefindRanking);
  const watched: Pagefind = {
    filters: () => whole(() => index.filters()),
    search: (term, options) => whole(() => index.search(term, options)),
  };
  return createEngine({
    pagefind: watched,
    language,
    loaded,
    async read(file) {
      const known =
        texts.get(file) ??
        send(new URL(file, folder)).then((response) => (response.ok ? response.text() : ''));
      texts.set(file, known);
      known.catch(() => texts.delete(file));
      return known;
    },
  });
}

async function whole<T>(work: () => Promise<T>): Promise<T> {
  const before = failures;
  const result = await work();
  if (failures > before) throw new Error('a file of the search index did not arrive');
  return result;
}

function loaded(): number {
  for (const entry of performance.getEntriesByType('resource')) {
    if (entry instanceof PerformanceResourceTiming && entry.name.includes('/index/'))
      bytes += entry.transferSize;
  }
  performance.clearResourceTimings();
  return bytes;
}

let engine: ReturnType<typeof start> | undefined;

async function perform(task: Task): Promise<Reply> {
  const { language } = task;
  engine ??= start(language);
  const { find, count, isWorthAsking } = await engine;
  if (task.kind === 'warm') {
    await find('', {}, 'relevance');
    return { kind: 'warm', id: task.id };
  }
  const { typed, selection, order } = task.request;
  if (task.kind === 'count') return { kind: 'count', id: task.id, counts: await count(typed, selection) };
  if (task.isTyping && !(await isWorthAsking(typed))) return { kind: 'wait', id: task.id };
  const { articles, ...answer } = await find(typed, selection, order);
  const shown = articles
    .slice(task.from, task.until)
    .map(async ({ load, matches }) => describeFoundArticle(await load(), matches, language));
  return {
    kind: 'find',
    id: task.id,
    answer: { ...answer, total: articles.length, articles: await Promise.all(shown) },
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  perform(data).then(
    (reply) => self.postMessage(reply),
    (error) => {
      engine = undefined;
      const reply: Reply = { kind: 'failure', id: data.id, message: String(error) };
      self.postMessage(reply);
    },
  );
});
