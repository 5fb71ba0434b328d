import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { digestBuildInputs } from '../../../src/build/inputs.ts';
import { listLockFiles } from '../../../src/runtime/lock-files.ts';

test('whatever installs the packages, another package makes another edition of every page', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-locks-'));
  context.after(() => rmSync(root, { recursive: true }));
  const folders = { engine: join(root, 'engine'), root, content: join(root, 'content') };
  const digests = new Set([digestBuildInputs(folders, [])]);
  const names = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
  for (const name of names) {
    for (const text of ['one', 'another']) {
      writeFileSync(join(root, name), text);
      digests.add(digestBuildInputs(folders, []));
    }
  }
  assert.equal(digests.size, 1 + 2 * names.length);
});

test('a project in a workspace has the lock file of the workspace', (context) => {
  const workspace = mkdtempSync(join(tmpdir(), 'verbatim-locks-'));
  context.after(() => rmSync(workspace, { recursive: true }));
  const project = join(workspace, 'sites', 'river');
  mkdirSync(project, { recursive: true });
  const lock = join(workspace, 'pnpm-lock.yaml');
  writeFileSync(lock, '');
  assert.deepEqual(listLockFiles(project), [lock]);
});
