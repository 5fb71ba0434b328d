import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { nameSubject } from '../record/published-subject.ts';
import { site } from '../site.ts';
import { makePagePath } from './addresses.ts';
import { findAnchors, insertAnchors } from './anchor-former-ids.ts';
import type { WrittenLink } from './check-links.ts';
import type { Person, PrintedStaticPage, Topic } from './model.ts';
import { loadRecord } from './published-record.ts';
import { applySaved } from './saved-changes.ts';
import { sortByName, toPerson, toTopic } from './subjects.ts';
import { listPersonLinks } from './written-links.ts';

/** Reads all entries of a collection; in the development server, as they were saved last. */
export async function readEntries<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  return import.meta.env.DEV ? applySaved(name, entries) : entries;
}

/** Loads everybody who writes or signs, sorted by name. */
export async function loadPeople(): Promise<Person[]> {
  const entries = await readEntries('people');
  const people = entries.map(({ id, data: { origin: _, ...person } }) => toPerson(id, person));
  return sortByName(people, site.language);
}

/** Loads the links that people's files name, for the link check. */
export async function loadPersonLinks(): Promise<WrittenLink[]> {
  const entries = await readEntries('people');
  return entries.flatMap(({ id, data: { links, origin } }) => listPersonLinks({ id, links, ...origin }));
}

/** Loads every topic, sorted by name. */
export async function loadTopics(): Promise<Topic[]> {
  const entries = await readEntries('topics');
  const topics = entries.map(({ id, data: { origin: _, ...topic } }) => toTopic(id, topic));
  return sortByName(topics, site.language);
}

/**
 * Loads the static pages: about, standards, corrections, accessibility and all others in `content/pages`. Those that are
 * recorded have every id that was published in them.
 */
export async function loadStaticPages(): Promise<PrintedStaticPage[]> {
  const entries = await readEntries('pages');
  const { subjects } = loadRecord();
  return entries.map(({ id, data: { title, description, body, origin } }) => {
    const { former, removed } = findAnchors(body, subjects.get(nameSubject({ kind: 'pages', id })));
    const html = insertAnchors(body.html, former);
    return {
      ...{ id, path: makePagePath(id), title, description },
      ...{ body: { ...body, html }, removed, file: origin.file },
    };
  });
}
