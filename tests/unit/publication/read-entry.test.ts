import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { readProse } from '../../../src/publication/load/read-entry.ts';
import { articleSchema, personSchema, topicSchema } from '../../../src/publication/schema.ts';
import { readFields } from '../../../src/runtime/checked-fields.ts';
import { ContentError } from '../../../src/runtime/problem.ts';
import { slips } from './frontmatter-mistakes.ts';

const path = () => z.string();
const file = 'content/articles/the-harbour/index.mdx';
const good: Record<string, string> = {
  headline: 'The harbour must stay open',
  standfirst: 'A port is a promise.',
  authors: '[jane-doe]',
  published: '2025-02-14T09:00:00Z',
  disclosure: 'none',
  topics: '[harbours]',
};

/** An article's source; its text begins on line 10, after six fields. */
function source(fields: Record<string, string | undefined> = {}, text = 'A port is a promise.'): string {
  const lines = Object.entries({ ...good, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}

/** Everything that reading finds wrong, as an editor sees it, without the heading. */
function wrong(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(inOneLine);
    throw error;
  }
  return [];
}

const inOneLine = ({ line, field, message }: ContentError['problems'][number]): string =>
  [line, field, message].filter((part) => part !== undefined).join(' ');
const article = (fields: Record<string, string | undefined>, text?: string) =>
  wrong(() => readProse(source(fields, text), file, { schema: articleSchema(path) }));

test('reads an article with nothing wrong in it', () => {
  const { data, lines, body } = readProse(source(), file, { schema: articleSchema(path) });
  assert.deepEqual(data, {
    headline: 'The harbour must stay open',
    standfirst: 'A port is a promise.',
    authors: ['jane-doe'],
    published: '2025-02-14T09:00:00Z',
    disclosure: 'none',
    topics: ['harbours'],
    label: 'opinion',
    updates: [],
    formerly: [],
    sources: [],
    draft: false,
  });
  assert.equal(lines['topics'], 7);
  assert.deepEqual(
    body.passages.map(({ line, text }) => [line, text]),
    [[10, 'A port is a promise.']],
  );
});

for (const { slip, fields = {}, text, told } of slips) {
  test(`tells of ${slip}`, () => {
    assert.deepEqual(article(fields, text), told);
  });
}

test('tells of a file without frontmatter', () => {
  const told = wrong(() => readProse('A port is a promise.', file, { schema: articleSchema(path) }));
  assert.deepEqual(told, [
    '1 has no frontmatter; begin the file with a line ---, the fields, and a line ---',
  ]);
});

test('tells of slips in a person’s and a topic’s file by their own lines', () => {
  const person = 'name: Jane Doe\nbiografy: She writes about harbours.\n';
  const topic = 'title: Harbours\n';
  assert.deepEqual(
    wrong(() => readFields(person, 'content/people/jane-doe.yaml', personSchema(path))),
    ['2 biografy is no field we know; did you mean “biography”?'],
  );
  assert.deepEqual(
    wrong(() => readFields(topic, 'content/topics/harbours.yaml', topicSchema)),
    ['1 name is missing. It holds: As printed.', '1 title is no field we know; known are description, name'],
  );
});
