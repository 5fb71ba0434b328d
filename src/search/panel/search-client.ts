import type { FacetCounts } from '../engine/facets.ts';
import type { LoadedAnswer, Reply, Task } from '../engine/protocol.ts';
import type { QuotationVerdict } from '../engine/quotation-verdict.ts';
import type { SearchRequest } from './search-request.ts';

type Question = Task extends infer T ? (T extends Task ? Omit<T, 'id' | 'language'> : never) : never;

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();

/** Starts the worker and loads what every search needs before the first key press. */
export async function warmUpSearch(): Promise<void> {
  await ask({ kind: 'warm' });
}

/** Which articles of an answer to load: `[from, until)`. */
export interface AnswerPart {
  from: number;
  until: number;
  /** The reader may be in the middle of a word; the answer may then be to wait. */
  isTyping: boolean;
}

/**
 * Searches, and loads a part of the articles found.
 *
 * @throws Error if something did not arrive: the reader is offline, or the server is.
 */
export async function findArticles(request: SearchRequest, part: AnswerPart): Promise<LoadedAnswer | 'wait'> {
  const reply = await ask({ kind: 'find', request, ...part });
  if (reply.kind === 'wait') return 'wait';
  if (reply.kind !== 'find') throw new Error(`expected an answer, got ${reply.kind}`);
  return reply.answer;
}

/**
 * Verifies a quotation against everything published; gives undefined if what was typed is no quotation of some length.
 *
 * @throws Error if something did not arrive.
 */
export async function verifyTyped(typed: string): Promise<QuotationVerdict | undefined> {
  const reply = await ask({ kind: 'verify', typed });
  if (reply.kind !== 'verify') throw new Error(`expected a verdict, got ${reply.kind}`);
  return reply.verdict;
}

/** Counts how many answers have each value of each facet. */
export async function countFacets(request: SearchRequest): Promise<FacetCounts> {
  const reply = await ask({ kind: 'count', request });
  if (reply.kind !== 'count') throw new Error(`expected counts, got ${reply.kind}`);
  return reply.counts;
}

function ask(question: Question): Promise<Reply> {
  worker ??= startWorker();
  last += 1;
  const id = last;
  worker.postMessage({ ...question, id, language: getPublicationLanguage() });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** Returns the BCP 47 tag of the publication: the link to the search on every page has it. */
function getPublicationLanguage(): string {
  return document.querySelector('[data-search]')?.getAttribute('data-search') || 'en';
}

function startWorker(): Worker {
  const started = new Worker(new URL('../engine/search-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failure') {
      stopWorker();
      asked?.reject(new Error(data.message));
    } else asked?.resolve(data);
  });
  started.addEventListener('error', () => {
    stopWorker();
    for (const { reject } of waiting.values()) reject(new Error('the search did not start'));
    waiting.clear();
  });
  return started;
}

/** Ends the worker: it does not ask again for a script that did not arrive. The next question starts a new one. */
function stopWorker(): void {
  worker?.terminate();
  worker = undefined;
  for (const [id, { reject }] of waiting) {
    waiting.delete(id);
    reject(new Error('the search was started again'));
  }
}
