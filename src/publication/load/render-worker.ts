import { explainError } from '../../runtime/explain-error.ts';
import { ContentError } from '../../runtime/problem.ts';
import { serveTasks } from '../../runtime/worker-pool.ts';
import { cacheBody, extractBodyFacts } from '../cache/body-cache.ts';
import { collectionReaders } from './collection-readers.ts';
import { listNamedPictures } from './picture-problems.ts';
import { practiseReading } from './practice.ts';
import { EntryError } from './read-entry.ts';
import type { ReadResult, ReadTask } from './render-pool.ts';

/** Reads and renders files in a process beside the build. */
serveTasks((tasks: readonly ReadTask[]) => tasks.map(readFile));
practiseReading();

function readFile(task: ReadTask): ReadResult {
  const { collection, file, source } = task;
  try {
    if (collection === 'articles') return { read: readAndCache(task) };
    const { fields, lines, body } = collectionReaders[collection](source, file);
    return { read: { fields, lines, ...(body && { body }) } };
  } catch (error) {
    if (error instanceof EntryError) {
      const { fields, lines, pictures } = error.rest;
      return { problems: error.problems, pictures: listNamedPictures(fields, lines, pictures) };
    }
    if (error instanceof ContentError) return { problems: error.problems };
    // Something other than the content is wrong.
    throw new Error(`${file}: ${explainError(error)}`, { cause: error });
  }
}

/** Caches an article's body and returns the rest. */
function readAndCache({ source, file, digest, ...known }: ReadTask): NonNullable<ReadResult['read']> {
  const { fields, data, lines, body, quotations } = collectionReaders.articles(source, file, known);
  cacheBody(digest, body);
  return {
    fields: data.image ? { image: { src: data.image.src } } : {},
    lines,
    article: {
      fields: data,
      body: extractBodyFacts(fields, body),
      quotations: quotations.map(({ text, source, answer, checked }) => ({
        ...{ text, answer },
        ...(source && { source }),
        ...(checked && { checked }),
      })),
    },
  };
}
