import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findCurrentCommit } from '../../../src/runtime/git-history.ts';

test('the current commit is the one that git is at, however often it is asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-git-'));
  const below = join(folder, 'content');
  mkdirSync(below);
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words], {
      ...{ cwd: folder, env, encoding: 'utf8' as const },
    }).trim();
  try {
    git('init', '-q');
    assert.equal(findCurrentCommit(below), undefined);
    for (const message of ['one', 'two']) {
      git('commit', '-q', '--allow-empty', '-m', message);
      assert.deepEqual(
        [findCurrentCommit(below), findCurrentCommit(below)],
        Array(2).fill(git('rev-parse', 'HEAD')),
      );
      // A tick of the file system's clock later, the answer is kept.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
      assert.equal(findCurrentCommit(below), git('rev-parse', 'HEAD'));
    }
    git('reset', '-q', '--soft', 'HEAD~1');
    assert.equal(findCurrentCommit(below), git('rev-parse', 'HEAD'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
