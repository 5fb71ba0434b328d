import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readSource } from '../../src/prose/frontmatter.ts';
import {
  articleFields,
  type FieldHandling,
  leadPictureFields,
  pageFields,
  personFields,
  pullQuoteFields,
  topicFields,
  updateFields,
} from '../../src/publication/printed-fields.ts';
import { fixturePublication } from '../fixtures/settings.ts';
import { built, read } from './built-site.ts';
import { testNow } from './test-site.ts';

const printed = [...built('**/*.{html,xml,json,bib,ris,txt}'), '_redirects'].map((path) =>
  read(path)
    .replace(/&quot;|&#34;|\\"/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&'),
);
const isPrinted = (words: string) => printed.some((text) => text.includes(words));

const texts = (pattern: string): Record<string, unknown>[] =>
  globSync(`${fixturePublication}/${pattern}`).map((file) => readSource(readFileSync(file, 'utf8')).data);
const data = texts('articles/*/index.mdx').filter(
  ({ draft, published }) => draft !== true && Date.parse(String(published)) <= Date.parse(testNow),
);
const files = (folder: string): Record<string, unknown>[] =>
  globSync(`${fixturePublication}/${folder}/*.yaml`).map((file) => parse(readFileSync(file, 'utf8')));

/** The fields of one kind of thing, and every one of these things that the publication of the tests has. */
const kinds: [name: string, fields: Record<string, FieldHandling>, things: readonly unknown[]][] = [
  ['article', articleFields, data],
  ['lead picture', leadPictureFields, data.map(({ image }) => image)],
  [
    'pull quote',
    pullQuoteFields,
    data.flatMap(({ pullQuotes }) => (Array.isArray(pullQuotes) ? pullQuotes : [])),
  ],
  ['change', updateFields, data.flatMap(({ updates }) => (Array.isArray(updates) ? updates : []))],
  ['person', personFields, files('people')],
  ['topic', topicFields, files('topics')],
  ['page', pageFields, texts('pages/*.mdx')],
];

for (const [name, fields, things] of kinds) {
  for (const [field, { handling }] of Object.entries(fields)) {
    const words = things
      .flatMap((thing) => listWords(thing, field))
      .filter((text) => text.length > 12 && !text.startsWith('./'));
    if (words.length === 0) continue;
    test(`what the table says of ${field} of a ${name} is true: ${handling}`, () => {
      assert.equal(words.some(isPrinted), handling !== 'silent', words.join('\n'));
    });
  }
}

test('a field that reaches no reader has no words of its own, so that none can reach one by mistake', () => {
  const silent = kinds.flatMap(([name, fields, things]) =>
    Object.entries(fields)
      .filter(([, { handling }]) => handling === 'silent')
      .flatMap(([field]) =>
        things.flatMap((thing) => listWords(thing, field)).map(() => `${name}: ${field}`),
      ),
  );
  assert.deepEqual(silent, []);
});

/** The words of a field, those of lists and of fields within it included. */
function listWords(thing: unknown, field: string): string[] {
  if (typeof thing !== 'object' || thing === null) return [];
  return listStrings(Reflect.get(thing, field));
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}
