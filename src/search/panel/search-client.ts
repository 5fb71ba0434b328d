import type { FacetCounts } from '../engine/facets.ts';
import type { LoadedAnswer, Reply, Task } from '../engine/protocol.ts';
import type { SearchRequest } from './search-request.ts';

type Question = Task extends infer T ? (T extends Task ? Omit<T, 'id' | 'language'> : never) : never;

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();

/** Starts the worker and loads what every search needs, so that the first key press finds it there. */
export async function warmUpSearch(): Promise<void> {
  await ask({ kind: 'warm' });
}

/**
 * @param isTyping The reader may be in the midst of a word; the answer may then be to wait.
 * @throws Error when something did not arrive: the reader is offline, or the server is.
 */
export async function findArticles(
  request: SearchRequest,
  from: number,
  until: number,
  isTyping: boolean,
): Promise<LoadedAnswer | 'wait'> {
  const reply = await ask({ kind: 'find', request, from, until, isTyping });
  if (reply.kind === 'wait') return 'wait';
  if (reply.kind !== 'find') throw new Error(`expected an answer, got ${reply.kind}`);
  return reply.answer;
}

/** How many answers carry each value of each facet. */
export async function countFacets(request: SearchRequest): Promise<FacetCounts> {
  const reply = await ask({ kind: 'count', request });
  if (reply.kind !== 'count') throw new Error(`expected counts, got ${reply.kind}`);
  return reply.counts;
}

function ask(question: Question): Promise<Reply> {
  worker ??= start();
  last += 1;
  const id = last;
  worker.postMessage({ ...question, id, language: publicationLanguage() });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** The way to search that every page has says which language the publication is in. */
function publicationLanguage(): string {
  return document.querySelector('[data-search]')?.getAttribute('data-search') || 'en';
}

function start(): Worker {
  const started = new Worker(new URL('../engine/search-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failure') {
      stop();
      asked?.reject(new Error(data.message));
    } else asked?.resolve(data);
  });
  started.addEventListener('error', () => {
    stop();
    for (const { reject } of waiting.values()) reject(new Error('the search did not start'));
    waiting.clear();
  });
  return started;
}

/** A script that did not arrive is not asked for again by the worker that missed it; the next question starts a new one. */
function stop(): void {
  worker?.terminate();
  worker = undefined;
  for (const [id, { reject }] of waiting) {
    waiting.delete(id);
    reject(new Error('the search was started again'));
  }
}
