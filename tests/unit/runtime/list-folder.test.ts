import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { formatStamp } from '../../../src/runtime/file-stamp.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';
import { lookAt, rememberFolders } from '../../../src/runtime/list-folder.ts';
import { seeded } from '../record/prose-by-rule.ts';

/** A folder of this test that is remembered from now on, as a build remembers the content. */
function begin(context: TestContext, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-folder-'));
  context.after(() => {
    rememberFolders(undefined);
    rmSync(folder, { recursive: true });
  });
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  rememberFolders(folder);
  return folder;
}

const stampOf = (path: string) => lookAt(path)?.stamp;

const lookAgain = (path: string) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && formatStamp(stats);
};

test('what is remembered of a folder is what a look at each path would find', (context) => {
  const random = seeded(11);
  const names = ['one', 'Two', 'é', 'e\u0301', 'three.mdx', '.hidden', '-'];
  const makePath = () =>
    Array.from({ length: 1 + random.below(3) }, () => names[random.below(names.length)]).join('/');
  // A path cannot be a file and a folder: these files end with what no folder has.
  const files = Array.from({ length: 40 }, () => `${makePath()}.txt`);
  const folder = begin(context, files);
  listFilesBelow(folder);
  const paths = Array.from({ length: 400 }, () => `${makePath()}${random.below(2) ? '.txt' : ''}`);
  for (const path of [...files, ...paths, 'ONE', 'two', 'gone/deep/down.txt', `${files[0]}/below`])
    assert.equal(stampOf(join(folder, path)), lookAgain(join(folder, path)), path);
});

test('a folder that is not there is not looked for file by file, and what comes into it is found by the next build', (context) => {
  const folder = begin(context, ['articles/one/index.mdx']);
  listFilesBelow(folder);
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'sources/one.jsonl'), '{}');
  assert.equal(stampOf(join(folder, 'sources/one.jsonl')), undefined);
  rememberFolders(folder);
  assert.notEqual(stampOf(join(folder, 'sources/one.jsonl')), undefined);
});

test('what was not listed, and what lies elsewhere, is looked at', (context) => {
  const folder = begin(context, ['articles/one/index.mdx']);
  assert.equal(stampOf(join(folder, 'articles/two')), undefined);
  mkdirSync(join(folder, 'articles/two'));
  assert.notEqual(stampOf(join(folder, 'articles/two')), undefined);
  assert.notEqual(stampOf(tmpdir()), undefined);
});
