import type { DraftPerson } from '../../draft.ts';
import { asRecord, firstText } from '../values.ts';
import { plain } from './read-fields.ts';
import { lowerKeys, readHead } from './read-head.ts';
import { readSettings } from './site-config.ts';

const word =
  '_?(?:authors?|people|persons?|team|staff|writers?|contributors?|members|autoren|autores|auteurs|profiles)';
const dataFile = new RegExp(`(?:^|/)${word}\\.(?:ya?ml|json|toml)$`, 'i');
const personFile = new RegExp(
  `(?:^|/)${word}/([^/]+?)(?:/_?index)?\\.(?:md|markdown|mdx|ya?ml|json|toml)$`,
  'i',
);

/** Reads the archive’s own list of who writes, whatever it is kept in: one file of data, or a file for each. */
export function readPeople(
  paths: readonly string[],
  read: (path: string) => string | undefined,
): DraftPerson[] {
  const people = new Map<string, DraftPerson>();
  const add = (person: DraftPerson | undefined) => {
    if (person && !people.has(person.key.toLowerCase())) people.set(person.key.toLowerCase(), person);
  };
  for (const path of paths) {
    const own = personFile.exec(path)?.[1];
    if (own !== undefined && own !== '_index' && own !== 'index') add(readFile(path, own, read(path)));
    else if (dataFile.test(path)) for (const person of readData(path, read(path))) add(person);
  }
  return [...people.values()];
}

function readFile(path: string, key: string, text: string | undefined): DraftPerson | undefined {
  if (text === undefined) return undefined;
  if (!/\.(?:md|markdown|mdx)$/.test(path)) return readPerson(key, readSettings(path, text));
  const headed = readHead(text);
  return headed && readPerson(key, headed.fields, headed.text);
}

function readData(path: string, text: string | undefined): DraftPerson[] {
  if (text === undefined) return [];
  // A list is no record: read as a field of one.
  const isList = /^\s*(?:\[|- )/.test(text);
  if (isList && path.endsWith('.json')) return listed(readSettings(path, `{"all":${text}}`)['all']);
  if (isList) return listed(readSettings(path, `all:\n${text.replace(/^/gm, '  ')}`)['all']);
  return Object.entries(readSettings(path, text)).flatMap(([key, value]) =>
    Array.isArray(value) ? listed(value) : (readPerson(key, lowerKeys(asRecord(value))) ?? []),
  );
}

function listed(value: unknown): DraftPerson[] {
  return (Array.isArray(value) ? value : []).flatMap((item) => {
    const fields = lowerKeys(asRecord(item));
    const key = firstText(fields, ['id', 'slug', 'username', 'login', 'short_name', 'key', 'name']);
    return key === undefined ? [] : (readPerson(key, fields) ?? []);
  });
}

function readPerson(
  key: string,
  fields: Readonly<Record<string, unknown>>,
  text = '',
): DraftPerson | undefined {
  const parts = [
    fields['first_name'] ?? fields['firstname'],
    fields['last_name'] ?? fields['lastname'],
  ].flatMap((part) => firstText({ part }, ['part']) ?? []);
  const name =
    plain(firstText(fields, ['display_name', 'displayname', 'full_name', 'fullname', 'name', 'title'])) ??
    (parts.length > 0 ? parts.join(' ') : undefined);
  if (name === undefined) return undefined;
  const written =
    firstText(fields, ['biography', 'bio', 'short_bio', 'about', 'description']) ??
    text
      .split(/\n\s*\n/)
      .map((part) => part.trim())
      .find((part) => part !== '');
  const biography = plain(written);
  const role = plain(firstText(fields, ['role', 'job_title', 'position']));
  const own = firstText(fields, ['id', 'identifier', 'slug', 'short_name', 'username']) ?? key;
  return { key: own, name, ...(biography && { biography }), ...(role && { role }) };
}
