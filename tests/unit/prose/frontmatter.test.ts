import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource, splitFrontmatter } from '../../../src/prose/frontmatter.ts';
import { readYaml } from '../../../src/runtime/yaml.ts';

test('gives the fields, the lines they stand in and the text in its own lines', () => {
  const { data, lines, text, error } = readSource('---\nheadline: A\n\ntopics: [a, b]\n---\n\nWords.\n');
  assert.deepEqual(data, { headline: 'A', topics: ['a', 'b'] });
  assert.equal(lines['headline'], 2);
  assert.equal(lines['topics'], 4);
  assert.equal(text.split('\n').indexOf('Words.') + 1, 7);
  assert.equal(error, undefined);
});

test('keeps dates as they are written, zone and all', () => {
  assert.deepEqual(readSource('---\npublished: 2025-02-14T10:00:00+01:00\n---\n').data, {
    published: '2025-02-14T10:00:00+01:00',
  });
});

test('takes files from Windows', () => {
  const { data, text } = readSource('---\r\nheadline: A\r\n---\r\n\r\nWords.\r\n');
  assert.deepEqual(data, { headline: 'A' });
  assert.equal(text, '\n\n\n\nWords.\n');
});

test('passes over a byte order mark, and every line keeps its number', () => {
  const plain = '---\nheadline: A\nauthors: [b]\n---\n\nWords.\n';
  assert.deepEqual(readSource(`\uFEFF${plain}`), readSource(plain));
  const { fields, body } = splitFrontmatter(`\uFEFF${plain}`) ?? {};
  assert.deepEqual([fields?.at, body?.at], [5, plain.indexOf('\nWords') + 1]);
  assert.deepEqual(readYaml('\uFEFFname: Jane\nrole: [1'), readYaml('name: Jane\nrole: [1'));
});

test('takes rules in the text for rules', () => {
  assert.match(readSource('---\na: 1\n---\n\nOne.\n\n---\n\nTwo.\n').text, /One\.\n\n---\n\nTwo\./);
});

test('says where a file lacks its frontmatter or its YAML breaks', () => {
  assert.deepEqual(readSource('Words.').error, {
    message: 'has no frontmatter; begin the file with a line ---, the fields, and a line ---',
    line: 1,
  });
  assert.equal(readSource('---\nheadline: A\ntopics: [a\n---\n').error?.line, 3);
  assert.equal(readSource('---\nheadline: A\nheadline: B\n---\n').error?.line, 3);
});
