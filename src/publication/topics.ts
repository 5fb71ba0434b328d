import { getCollection } from 'astro:content';
import type { Topic } from './model.ts';

/** Every topic, by name. */
export async function loadTopics(): Promise<Topic[]> {
  const entries = await getCollection('topics');
  return entries
    .map(({ id, data: { origin: _, ...topic } }) => ({ ...topic, id, path: `/topics/${id}/` }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
