import type { Draft, DraftPerson } from '../draft.ts';
import { makeSlug, makeUnique } from './latin-names.ts';

/** Who signs the pieces of an archive, by the names of files in `content/people`. */
export interface NamedPeople {
  /** Files to be written, by their id. */
  files: Map<string, DraftPerson>;
  /** @param key An author as a piece names them. */
  idOf(key: string): string;
}

/** @param existing Names of people whom the publication has already, by their id. */
export function namePeople(
  drafts: readonly Draft[],
  people: readonly DraftPerson[],
  existing: ReadonlyMap<string, string>,
): NamedPeople {
  const known = new Map<string, DraftPerson>();
  for (const person of people) {
    for (const key of [person.key, person.name])
      if (!known.has(key.toLowerCase())) known.set(key.toLowerCase(), person);
  }
  const ids = new Map<string, string>();
  const files = new Map<string, DraftPerson>();
  const idOf = (key: string): string => {
    const person = known.get(key.toLowerCase()) ?? { key, name: spell(key) };
    const found = ids.get(person.name.toLowerCase());
    if (found !== undefined) return found;
    const there = [...existing].find(([, name]) => name.toLowerCase() === person.name.toLowerCase());
    const id =
      there?.[0] ?? makeUnique(makeSlug(person.name), (name) => files.has(name) || existing.has(name));
    ids.set(person.name.toLowerCase(), id);
    if (!there) files.set(id, person);
    return id;
  };
  for (const { fields } of drafts) for (const author of fields.authors) idOf(author);
  return { files, idOf };
}

/** A login such as `jane-doe` as a name; one without hyphens stays as it is. */
function spell(key: string): string {
  if (!/^[a-z]+(?:[-_.][a-z]+)+$/.test(key)) return key;
  return key
    .split(/[-_.]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
