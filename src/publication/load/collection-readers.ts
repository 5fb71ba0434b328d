import { z } from 'astro/zod';
import { articleSchema, pageSchema, personSchema, topicSchema } from '../schema.ts';
import { type ReadEntry, readFields, readProse } from './read-entry.ts';

const path = () => z.string();
const schemas = { article: articleSchema(path), person: personSchema(path) };

/**
 * Reads a file of each collection, in plain Node, so that a process beside the build can do it. Each takes
 * the file's text and its path as messages name it, and throws a ContentError with everything that is wrong
 * in the file.
 */
export const collectionReaders = {
  articles: (source: string, file: string): ReadEntry<ArticleFields> =>
    readProse(source, file, schemas.article),
  people: (source: string, file: string): ReadContent => readFields(source, file, schemas.person),
  topics: (source: string, file: string): ReadContent => readFields(source, file, topicSchema),
  pages: (source: string, file: string): ReadContent => readProse(source, file, pageSchema),
};

/** An article's frontmatter, checked; its picture is a path. */
export type ArticleFields = z.infer<typeof schemas.article>;

export type CollectionName = keyof typeof collectionReaders;

/** What every reader gives. */
export type ReadContent = Pick<ReadEntry<unknown>, 'fields' | 'lines'> &
  Partial<Pick<ReadEntry<unknown>, 'body'>>;
