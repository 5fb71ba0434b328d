import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContentFiles, findAffectedFile } from '../../../src/publication/content-files.ts';

const listings: Record<string, string[]> = {
  people: ['jane.yaml', 'jane.png', 'README.md'],
  pages: ['about.mdx'],
  'articles/a': ['index.mdx', 'a.png'],
  'articles/empty': ['notes.txt'],
};
const files: ContentFiles = {
  list: (folder) => ({ files: listings[folder] ?? [], folders: [] }),
  read: () => undefined,
};
const source = 'articles/a/index.mdx';

test('an article is read again for itself, whatever lies beside it, its record and its kept sources', () => {
  for (const changed of [
    source,
    'articles/a/a.png',
    'articles/a/b.png',
    'record/articles/a.jsonl',
    'sources/a.jsonl',
  ])
    assert.equal(findAffectedFile(files, 'articles', changed), source, changed);
});

test('no article is read again for another file', () => {
  for (const changed of [
    'articles/empty/notes.txt',
    'articles/.a/index.mdx',
    'articles/index.mdx',
    'record/people/a.jsonl',
    'record/addresses.txt',
    '../a.jsonl',
    'people/jane.yaml',
  ])
    assert.equal(findAffectedFile(files, 'articles', changed), undefined, changed);
});

test('of other collections a file is read again when it changes itself', () => {
  assert.equal(findAffectedFile(files, 'people', 'people/jane.yaml'), 'people/jane.yaml');
  assert.equal(findAffectedFile(files, 'pages', 'pages/about.mdx'), 'pages/about.mdx');
  for (const changed of ['people/jane.png', 'people/joe.yaml', 'topics/jane.yaml', source])
    assert.equal(findAffectedFile(files, 'people', changed), undefined, changed);
});
