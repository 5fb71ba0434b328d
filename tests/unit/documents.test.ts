import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { globSync } from 'tinyglobby';

const documents = [
  'README.md',
  'src/README.md',
  'tests/benchmark/README.md',
  '.github/CONTRIBUTING.md',
  '.github/CHANGELOG.md',
];
const files = globSync('**/*', { dot: true, ignore: ['node_modules', 'dist*', '.git', '.cache', '.test'] });
const paths = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('what is written about the project', () => {
  for (const document of documents) {
    const lines = readFileSync(document, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('to come:'));

    test(`${document} names only files that exist`, () => {
      const missing = lines
        .flatMap((line) => [...line.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name))
        .filter(isFileName)
        .filter((name) => !isThere(name));
      assert.deepEqual(missing, []);
    });

    test(`${document} links only to files that exist`, () => {
      const targets = lines
        .flatMap((line) => [...line.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target))
        .filter((target) => !target.includes(':') && !target.startsWith('content/'));
      assert.deepEqual(
        targets.filter((target) => !paths.has(join(dirname(document), target))),
        [],
      );
    });

    test(`${document} names only scripts that exist`, () => {
      const named = lines
        .flatMap((line) => [...line.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name))
        .filter((name) => !(name in scripts));
      assert.deepEqual(named, []);
    });
  }

  test('README.md is read in a few minutes: it has at most 110 lines', () => {
    const { length } = readFileSync('README.md', 'utf8').trimEnd().split('\n');
    assert.ok(length <= 110, `${length} lines`);
  });
});

/** A path that begins with a known folder, or the name of a file of ours. A placeholder makes it none. */
function isFileName(name: string): boolean {
  if (/[<>{}$*@…"'=]/.test(name) || name.startsWith('/') || name.includes('://')) return false;
  return /\.(?:ts|astro|css|mjs|json|mdx?|ya?ml|jsonl)$/.test(name) || /^(?:src|tests)\//.test(name);
}

/** A file may be named by the end of its path. */
function isThere(name: string): boolean {
  const path = name.replace(/\/$/, '');
  return paths.has(path) || [...paths].some((known) => known.endsWith(`/${path}`));
}

function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.push(folder);
  return folders;
}
