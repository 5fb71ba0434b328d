import { type PageData, pageSchema } from '../schema.ts';
import { readArticle } from './read-article.ts';
import { type ReadEntry, readProse } from './read-entry.ts';
import { readPerson, readTopic } from './subject-readers.ts';

/**
 * Reads a source file of each collection. The content loader, the commands and search all read with these.
 * They run in plain Node, so that a worker can use them. All throw a ContentError with everything that is
 * wrong in the file.
 */
export const collectionReaders = {
  articles: readArticle,
  people: readPerson,
  topics: readTopic,
  pages: (source: string, file: string): ReadEntry<PageData> =>
    readProse(source, file, { schema: pageSchema }),
};

export type CollectionName = keyof typeof collectionReaders;

/** What every reader returns. */
export type ReadContent = Pick<ReadEntry<unknown>, 'fields' | 'lines'> &
  Partial<Pick<ReadEntry<unknown>, 'body'>>;
