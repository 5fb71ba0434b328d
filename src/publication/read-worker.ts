import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { bodyFacts, keepBody } from './body-store.ts';
import { ContentError } from './problem.ts';
import { readers } from './readers.ts';
import type { ReadAnswer, ReadTask } from './reading-pool.ts';

/** Reads and renders files on a thread of its own; bodies go to the store, facts about them back. */
parentPort?.on('message', (tasks: readonly ReadTask[]) => parentPort?.postMessage(tasks.map(answer)));

function answer({ collection, path, file, digest }: ReadTask): ReadAnswer {
  try {
    const { fields, lines, body } = readers[collection](readFileSync(path, 'utf8'), file);
    if (body && collection === 'articles') {
      keepBody(digest, body);
      return { read: { fields, lines, facts: bodyFacts(fields, body) } };
    }
    return { read: { fields, lines, ...(body && { body }) } };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    return { failure: `${file}: ${error instanceof Error ? error.stack : error}` };
  }
}
