import { stemmer } from 'publication-stemmer';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import { SHARD_LIST, type Shard } from '../format/index-files.ts';
import { IndexFetches } from '../pagefind/open-pagefind.ts';
import { IndexReader } from './index-reader.ts';
import type { Reply, Task } from './protocol.ts';
import { SearchEngine } from './search-engine.ts';

/*
 * The search runs here, away from the page.
 */
const folder = new URL(`${SITE_BASE}${SEARCH_INDEX_FOLDER}/`, self.location.origin);
const send = self.fetch.bind(self);
const fetches = new IndexFetches(send, folder.pathname);
self.fetch = fetches.fetch;
const files = new Map<string, Promise<string>>();
let engine: Promise<SearchEngine> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  // A new build has other files than the list says that this engine read.
  performTask(data)
    .catch(() => {
      engine = undefined;
      return performTask(data);
    })
    .then(
      (reply) => self.postMessage(reply),
      (error) => {
        engine = undefined;
        const reply: Reply = { kind: 'failure', id: data.id, message: String(error) };
        self.postMessage(reply);
      },
    );
});

async function performTask(task: Task): Promise<Reply> {
  const { id } = task;
  engine ??= startEngine(task.language);
  const opened = await engine;
  if (task.kind === 'warm') return { kind: 'warm', id };
  if (task.kind === 'verify') return { kind: 'verify', id, verdict: await verify(task.typed, opened) };
  const { typed, selection } = task.request;
  if (task.kind === 'count') return { kind: 'count', id, counts: await opened.count(typed, selection) };
  if (task.isTyping && !(await opened.isWorthAsking(typed))) return { kind: 'wait', id };
  const { articles, ...answer } = await opened.find(task.request);
  const isQuotation = opened.readQuotation(typed) !== undefined;
  const shown = await opened.load(
    articles.slice(task.from, task.until),
    answer.instead ?? typed,
    task.isTyping,
  );
  return { kind: 'find', id, answer: { ...answer, total: articles.length, articles: shown, isQuotation } };
}

async function startEngine(tag: string): Promise<SearchEngine> {
  fetches.loadProgram();
  const [script, shards] = await Promise.all([
    fetches.importScript(),
    // Never a copy that a browser or a network cached: it names files that change with the site.
    fetch(new URL(`${SHARD_LIST}?ts=${Date.now()}`, folder)).then(
      (response): Promise<Shard[]> => response.json(),
    ),
  ]);
  const reader = await IndexReader.open(await fetches.open(script, shards), {
    base: SITE_BASE,
    shards,
    countBytes: () => fetches.bytes,
    readFile,
  });
  return new SearchEngine({ reader, language: { tag, stem: stemmer }, readList: readFile });
}

/** Reads a file once; gives an empty text if it does not exist. */
function readFile(file: string): Promise<string> {
  const asked =
    files.get(file) ?? send(new URL(file, folder)).then((response) => (response.ok ? response.text() : ''));
  files.set(file, asked);
  asked.catch(() => files.delete(file));
  return asked;
}

async function verify(typed: string, opened: SearchEngine) {
  const quotation = opened.readQuotation(typed);
  if (quotation === undefined) return undefined;
  const { verifyQuotation } = await import('./verify-quotation.ts');
  const { articles } = await opened.find({ typed, selection: {}, order: 'relevance' });
  return verifyQuotation(quotation, articles, opened.context.reader);
}
