import { makePersonPath, makeTopicPath } from './addresses.ts';

/*
 * People and topics are what an article can belong to. Each is a file of its own, whose name is its id.
 */

/** Adds the id and the address to what a person's file says. */
export function toPerson<Data extends object>(id: string, data: Data): Data & { id: string; path: string } {
  return { ...data, id, path: makePersonPath(id) };
}

/** Adds the id and the address to what a topic's file says. */
export function toTopic<Data extends object>(id: string, data: Data): Data & { id: string; path: string } {
  return { ...data, id, path: makeTopicPath(id) };
}

/** Sorts people or topics by their printed names, in the order of a language, by its BCP 47 tag. */
export function sortByName<Named extends { name: string }>(
  subjects: readonly Named[],
  language: string,
): Named[] {
  return subjects.toSorted((one, other) => one.name.localeCompare(other.name, language));
}
