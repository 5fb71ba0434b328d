import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { explainUnsafeOutput, markFolder, resolveRealPath } from '../../../src/build/output-safety.ts';

describe('the folder that a build puts the site into', () => {
  const home = mkdtempSync(join(tmpdir(), 'verbatim-'));
  after(() => rmSync(home, { recursive: true }));
  const root = join(home, 'project');
  const words = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'words');
  };
  for (const path of [
    'src/a.ts',
    'content/articles/a/index.mdx',
    'public/a',
    'tests/a',
    '.git/HEAD',
    '.cache/a',
  ]) {
    words(path);
  }
  for (const path of ['notes/novel.txt', 'hidden/.words', 'repository/.git/HEAD', 'marked/index.html'])
    words(path);
  for (const path of ['others/papers/articles/a/index.mdx', 'dist/index.html', 'package.json']) words(path);
  mkdirSync(join(root, 'empty'));
  mkdirSync(join(home, 'packages'));
  markFolder(join(root, 'marked'));
  markFolder(join(root, 'repository'));
  markFolder(join(root, 'src'));
  symlinkSync(join(home, 'packages'), join(root, 'node_modules'));
  symlinkSync(join(root, 'content'), join(root, 'link'));
  symlinkSync(join(root, 'notes'), join(root, 'link-to-notes'));
  symlinkSync(join(root, 'marked'), join(root, 'link-to-marked'));
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'));

  const fault = (out: string, content = 'content') =>
    explainUnsafeOutput(resolveRealPath(join(root, out)), { root, contents: [join(root, content)] });

  const refused: [what: string, out: string, why: RegExp, content?: string][] = [
    ['the project itself', '.', /belongs to the project/],
    ['a folder around the project', '..', /holds .+ of the project/],
    ['the content', 'content', /belongs to the project/],
    ['a folder in the content', 'content/articles/site', /lies in .+content/],
    ['the content under another name', 'link', /belongs to the project/],
    ['the content when another publication is built', 'content', /belongs to the project/, 'others/papers'],
    ['the content of another publication', 'others/papers', /belongs to the project/, 'others/papers'],
    ['a folder in that', 'others/papers/site', /lies in .+papers/, 'others/papers'],
    ['a folder around that', 'others', /holds .+papers/, 'others/papers'],
    ['another publication that is not in use', 'others', /is not empty, and no build made it/],
    ['the sources, even with the mark of a build', 'src', /belongs to the project/],
    ['a new folder in the sources', 'src/site', /lies in .+src/],
    ['public files', 'public', /belongs to the project/],
    ['the tests', 'tests', /belongs to the project/],
    ['the packages', 'node_modules', /belongs to the project/],
    ['a folder in them', '../packages/site', /lies in .+packages/],
    ['the history', '.git', /belongs to the project/],
    ['what is kept between builds', '.cache', /belongs to the project/],
    ['a folder in that', '.cache/site', /lies in .+\.cache/],
    ['somebody’s papers', 'notes', /is not empty, and no build made it/],
    ['somebody’s papers under another name', 'link-to-notes', /is not empty, and no build made it/],
    ['hidden files alone', 'hidden', /is not empty, and no build made it/],
    ['a repository, even with the mark of a build', 'repository', /holds a Git repository/],
    ['a file', 'package.json', /is a file/],
    ['a folder in a file', 'package.json/site', /lies in a file/],
    ['a link that leads nowhere', 'dangling', /is a link that leads nowhere/],
  ];
  for (const [what, out, why, content] of refused) {
    test(`is not ${what}`, () => {
      const told = fault(out, content) ?? 'allowed';
      assert.match(told, why);
      assert.match(told, /Name a new or an empty folder with --out/);
    });
  }

  for (const [what, out] of [
    ['new', 'site'],
    ['new, in a new one', 'sites/one'],
    ['new, beside the project', '../site'],
    ['empty', 'empty'],
    ['what a build made', 'marked'],
    ['what a build made, under another name', 'link-to-marked'],
    ['dist, whoever filled it', 'dist'],
    ['one whose name only begins like that of a source', 'contents'],
  ] as const) {
    test(`may be ${what}`, () => assert.equal(fault(out), undefined));
  }
});
