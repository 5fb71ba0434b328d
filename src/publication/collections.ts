import { getCollection } from 'astro:content';
import { makePagePath, makePersonPath, makeTopicPath } from './addresses.ts';
import type { Person, StaticPage, Topic } from './model.ts';

/** Everybody who writes or signs, by name. */
export async function loadPeople(): Promise<Person[]> {
  const entries = await getCollection('people');
  return entries
    .map(({ id, data: { origin: _, ...person } }) => ({ ...person, id, path: makePersonPath(id) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Every topic, by name. */
export async function loadTopics(): Promise<Topic[]> {
  const entries = await getCollection('topics');
  return entries
    .map(({ id, data: { origin: _, ...topic } }) => ({ ...topic, id, path: makeTopicPath(id) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The static pages: about, standards, corrections, accessibility and whatever else stands in `content/pages`. */
export async function loadStaticPages(): Promise<StaticPage[]> {
  const entries = await getCollection('pages');
  return entries.map(({ id, data: { title, description, body, origin } }) => ({
    id,
    path: makePagePath(id),
    title,
    description,
    body,
    file: origin.file,
  }));
}
