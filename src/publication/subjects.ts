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

/** Sorts people or topics by their printed names. */
export function sortByName<Named extends { name: string }>(subjects: readonly Named[]): Named[] {
  return subjects.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Which people or topics articles name, by id. */
export interface SubjectUse {
  /** Named by an article that readers can see, or that was withdrawn. */
  published: ReadonlySet<string>;
  /** Named by a draft, or by an article dated in the future. */
  waiting: ReadonlySet<string>;
  /** The address book: a page that was public once stays. */
  recorded: { has(address: string): boolean };
}

/**
 * Selects the people or topics that have a page, feeds and a place in lists. One that only waiting articles name has
 * none: its page would say who writes next, and about what.
 */
export function selectPublicSubjects<Subject extends { id: string; path: string }>(
  subjects: readonly Subject[],
  { published, waiting, recorded }: SubjectUse,
): Subject[] {
  return subjects.filter(({ id, path }) => published.has(id) || !waiting.has(id) || recorded.has(path));
}
