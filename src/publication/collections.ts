import { getCollection } from 'astro:content';
import { makePagePath } from './addresses.ts';
import type { WrittenLink } from './check-links.ts';
import type { Person, StaticPage, Topic } from './model.ts';
import { sortByName, toPerson, toTopic } from './subjects.ts';
import { listPersonLinks } from './written-links.ts';

/** Loads everybody who writes or signs, sorted by name. */
export async function loadPeople(): Promise<Person[]> {
  const entries = await getCollection('people');
  return sortByName(entries.map(({ id, data: { origin: _, ...person } }) => toPerson(id, person)));
}

/** Loads the links that people's files name, for the link check. */
export async function loadPersonLinks(): Promise<WrittenLink[]> {
  const entries = await getCollection('people');
  return entries.flatMap(({ id, data: { links, origin } }) => listPersonLinks({ id, links, ...origin }));
}

/** Loads every topic, sorted by name. */
export async function loadTopics(): Promise<Topic[]> {
  const entries = await getCollection('topics');
  return sortByName(entries.map(({ id, data: { origin: _, ...topic } }) => toTopic(id, topic)));
}

/** Loads the static pages: about, standards, corrections, accessibility and all others in `content/pages`. */
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
