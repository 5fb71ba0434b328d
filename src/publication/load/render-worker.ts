import { bodyFacts, keepBody } from '../cache/body-cache.ts';
import { ContentError } from '../../runtime/problem.ts';
import { readers } from './collection-readers.ts';
import type { ReadAnswer, ReadTask } from './render-pool.ts';
import { serve } from '../../runtime/worker-pool.ts';

/** Reads and renders files apart from the build; bodies go to the store, facts about them back. */
serve((tasks: readonly ReadTask[]) => tasks.map(answer));

function answer({ collection, file, source, digest }: ReadTask): ReadAnswer {
  try {
    if (collection === 'articles') return { read: readArticle(source, file, digest) };
    const { fields, lines, body } = readers[collection](source, file);
    return { read: { fields, lines, ...(body && { body }) } };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    return { failure: `${file}: ${error instanceof Error ? error.stack : error}` };
  }
}

/** The body goes to its store, the rest back. */
function readArticle(source: string, file: string, digest: string): NonNullable<ReadAnswer['read']> {
  const { fields, data, lines, body } = readers.articles(source, file);
  keepBody(digest, body);
  return {
    fields: data.image ? { image: { src: data.image.src } } : {},
    lines,
    article: { fields: data, body: bodyFacts(fields, body) },
  };
}
