import { z } from 'astro/zod';
import { readFields } from '../../runtime/checked-fields.ts';
import { articleSchema, pageSchema, personSchema, topicSchema } from '../schema.ts';
import { type ReadEntry, readProse } from './read-entry.ts';

const path = () => z.string();
const schemas = { article: articleSchema(path), person: personSchema(path) };

/** How a file of each collection is read; in plain Node, so that a worker can. */
export const collectionReaders = {
  articles: (source: string, file: string): ReadEntry<ArticleFields> =>
    readProse(source, file, schemas.article),
  people: (source: string, file: string): ReadContent => readFields(source, file, schemas.person),
  topics: (source: string, file: string): ReadContent => readFields(source, file, topicSchema),
  pages: (source: string, file: string): ReadContent => readProse(source, file, pageSchema),
};

/** An article's frontmatter, checked, its picture a path. */
export type ArticleFields = z.infer<typeof schemas.article>;

export type CollectionName = keyof typeof collectionReaders;

/** What a file holds, as any reader gives it. */
export type ReadContent = Pick<ReadEntry<unknown>, 'fields' | 'lines'> &
  Partial<Pick<ReadEntry<unknown>, 'body'>>;
