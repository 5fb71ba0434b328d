import { z } from 'astro/zod';
import { readFields } from '../../runtime/checked-fields.ts';
import { personSchema, type TopicData, topicSchema } from '../schema.ts';
import type { ReadEntry } from './read-entry.ts';

/*
 * Readers of the files that have fields and no text: they load in a third of the time of those that render.
 */

/** A person's checked fields. The portrait is a path. */
export type PersonFields = z.infer<typeof schema>;
const schema = personSchema(() => z.string());

type ReadFields<Data> = Omit<ReadEntry<Data>, 'body'> & { body?: undefined };

/** @throws ContentError with everything that is wrong in the file. */
export const readPerson = (source: string, file: string): ReadFields<PersonFields> =>
  readFields(source, file, schema);

/** @throws ContentError with everything that is wrong in the file. */
export const readTopic = (source: string, file: string): ReadFields<TopicData> =>
  readFields(source, file, topicSchema);
