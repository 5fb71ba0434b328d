import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
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

test('a static page cannot stand where the site has a page of its own, whichever pages those become', () => {
  const pages = readdirSync('src/pages')
    .map((name) =>
      existsSync(`src/pages/${name}/index.astro`) ? name : (/^(.+)\.astro$/.exec(name)?.[1] ?? '['),
    )
    .filter((name) => !name.startsWith('['));
  for (const own of ['archive', 'people', 'topics', 'search', 'index', '404'])
    assert.ok(pages.includes(own), own);
  for (const name of [...pages, 'pagefind', 'audio', 'theme', '2026'])
    assert.deepEqual(problemsWith(`pages/${name}.mdx`), [
      `content/pages/${name}.mdx would stand at /${name}/, which is not free: the site has a page of its own there; name the file otherwise`,
    ]);
});

test('nothing has a name that Windows keeps for itself', () => {
  const why =
    '“nul” is a name that Windows keeps for itself, so that nobody can work on it there; choose another, like the-nul';
  assert.deepEqual(problemsWith('articles/nul/index.mdx', 'topics/con1.yaml', 'topics/nullity.yaml'), [
    `content/articles/nul/index.mdx ${why}`,
  ]);
});

test('an article that was published under such a name keeps it', () => {
  assert.deepEqual(problemsWith('articles/UPPER/index.mdx', 'record/articles/UPPER.jsonl'), []);
});

test('what no build reads, and looks like content, is named; other files are passed over', () => {
  assert.deepEqual(
    problemsWith('people/ann.yml', 'topics/web.YAML', 'pages/about.md', 'articles/2025/a/index.mdx'),
    [
      'content/articles/2025/a/index.mdx is read by nothing: the folder of an article stands right in articles',
      'content/people/ann.yml is read by nothing: what is in people ends with .yaml',
      'content/topics/web.YAML is read by nothing: what is in topics ends with .yaml',
      'content/pages/about.md is read by nothing: what is in pages ends with .mdx',
    ],
  );
  const passed = [
    'people/README.md',
    'people/ann.jpg',
    'topics/Thumbs.db',
    'pages/desktop.ini',
    'articles/a/notes.md',
  ];
  assert.deepEqual(problemsWith(...passed), []);
});

test('a name that no file system would take with what is added to it is refused', () => {
  assert.deepEqual(problemsWith(`articles/${'a'.repeat(200)}/index.mdx`), []);
  const name = 'a'.repeat(201);
  assert.deepEqual(problemsWith(`articles/${name}/index.mdx`), [
    `content/articles/${name}/index.mdx “aaaaaaaaaaaaaaaaaaaa…” becomes an address and has 201 letters; it can have 200`,
  ]);
});

test('two names that some disks take for one are refused, wherever editors give names', () => {
  const alike =
    'has a name that another file beside it has too, only that accents are written in other characters; many disks keep one of them';
  assert.deepEqual(
    problemsWith(
      'articles/a/index.mdx',
      'articles/a/caf\u00e9.png',
      'articles/a/cafe\u0301.png',
      'articles/a/inside/B.png',
      'articles/a/inside/b.png',
      'public/Files/x.pdf',
      'public/files/x.pdf',
    ),
    [
      `content/articles/a/caf\u00e9.png ${alike}`,
      'content/articles/a/inside/b.png is called like B.png beside it, only with other capitals; many disks keep one of them',
      'content/public/files is called like Files beside it, only with other capitals; many disks keep one of them',
    ],
  );
});
