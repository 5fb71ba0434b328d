import { stemmer } from 'publication-stemmer';
import { INDEX_FOLDER, SHARD_LIST } from '../format/index-files.ts';
import type { IndexFiles } from './index-reader.ts';
import type { Reply, Task } from './protocol.ts';
import { SearchEngine } from './search-engine.ts';

/*
 * The search runs here, away from the page.
 */
const folder = new URL(
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${INDEX_FOLDER}/`,
  self.location.origin,
);
let engine: Promise<SearchEngine> | undefined;

const files: IndexFiles = {
  async readBytes(path) {
    return new Uint8Array(await (await load(path)).arrayBuffer());
  },
  async readText(path) {
    // No cache may answer for the list of shards: it names files that change with the site.
    if (path === SHARD_LIST) return (await load(path, { cache: 'no-cache' })).text();
    const response = await fetch(new URL(path, folder));
    return response.ok ? response.text() : '';
  },
};

async function load(path: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(new URL(path, folder), options);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}

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
  const { id } = task;
  engine ??= SearchEngine.open(files, { tag: task.language, stem: stemmer });
  const opened = await engine;
  if (task.kind === 'warm') return { kind: 'warm', id };
  if (task.kind === 'verify') return { kind: 'verify', id, verdict: await verify(task.typed, opened) };
  const { typed, selection } = task.request;
  if (task.kind === 'count') return { kind: 'count', id, counts: await opened.count(typed, selection) };
  if (task.isTyping && !opened.isWorthAsking(typed)) return { kind: 'wait', id };
  const { articles, ...answer } = await opened.find({ ...task.request, isTyping: task.isTyping });
  const isQuotation = opened.readQuotation(typed) !== undefined;
  const shown = await opened.load(articles.slice(task.from, task.until), answer.instead ?? typed);
  return { kind: 'find', id, answer: { ...answer, total: articles.length, articles: shown, isQuotation } };
}

/** The rules of quotation are loaded when there is a quotation to verify. */
async function verify(typed: string, opened: SearchEngine) {
  const quotation = opened.readQuotation(typed);
  if (quotation === undefined) return undefined;
  const { verifyQuotation } = await import('./verify-quotation.ts');
  const { articles } = await opened.find({
    typed,
    selection: {},
    order: 'relevance',
    isTyping: false,
  });
  return verifyQuotation(quotation, articles, opened.context.reader);
}
