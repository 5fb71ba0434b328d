import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findMisplacedTexts, openContentFiles } from '../../../src/publication/content-files.ts';

function problemsWith(...paths: string[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'names-'));
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'x');
  }
  return findMisplacedTexts(openContentFiles(root), 'content').map(
    ({ file, message }) => `${file} ${message}`,
  );
}

for (const [name, good] of [
  ['with space', 'with-space'],
  ['Übung', 'ubung'],
  ['UPPER', 'upper'],
  ['привіт', 'my-piece'],
  ['a%b', 'a-b'],
  ['q?q', 'q-q'],
  ['a--b', 'a-b'],
] as const) {
  test(`a folder, a person, a topic and a page cannot be called “${name}”`, () => {
    const why = `“${name}” becomes an address, so it must be lower-case letters, figures and single hyphens, like ${good}`;
    const paths = [
      `articles/${name}/index.mdx`,
      `people/${name}.yaml`,
      `topics/${name}.yaml`,
      `pages/${name}.mdx`,
    ];
    assert.deepEqual(
      problemsWith(...paths),
      paths.map((path) => `content/${path} ${why}`),
    );
  });
}

test('an article that was published under such a name keeps it', () => {
  assert.deepEqual(problemsWith('articles/UPPER/index.mdx', 'record/articles/UPPER.jsonl'), []);
});
