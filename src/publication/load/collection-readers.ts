import { z } from 'astro/zod';
import { readFields } from '../../runtime/checked-fields.ts';
import { type PageData, pageSchema, personSchema, type TopicData, topicSchema } from '../schema.ts';
import { readArticle } from './read-article.ts';
import { type ReadEntry, readProse } from './read-entry.ts';

const schemas = { person: personSchema(() => z.string()) };

/**
 * Reads a source file of each collection. The content loader, the commands and search all read with these.
 * They run in plain Node, so that a worker can use them. All throw a ContentError with everything that is
 * wrong in the file.
 */
export const collectionReaders = {
  articles: readArticle,
  people: (source: string, file: string): ReadFields<PersonFields> =>
    readFields(source, file, schemas.person),
  topics: (source: string, file: string): ReadFields<TopicData> => readFields(source, file, topicSchema),
  pages: (source: string, file: string): ReadEntry<PageData> =>
    readProse(source, file, { schema: pageSchema }),
};

/** A person's checked fields. The portrait is a path. */
export type PersonFields = z.infer<typeof schemas.person>;

export type CollectionName = keyof typeof collectionReaders;

type ReadFields<Data> = Omit<ReadEntry<Data>, 'body'> & { body?: undefined };

/** What every reader returns. */
export type ReadContent = Pick<ReadEntry<unknown>, 'fields' | 'lines'> &
  Partial<Pick<ReadEntry<unknown>, 'body'>>;
