import { getCollection } from 'astro:content';
import type { Person } from './model.ts';

/** Everybody who writes or signs, by name. */
export async function loadPeople(): Promise<Person[]> {
  const entries = await getCollection('people');
  return entries
    .map(({ id, data: { origin: _, ...person } }) => ({ ...person, id, path: `/people/${id}/` }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
