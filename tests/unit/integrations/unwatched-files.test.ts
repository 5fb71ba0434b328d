import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isMadeInProject } from '../../../src/integrations/unwatched-files.ts';
import { MARK } from '../../../src/runtime/output-mark.ts';
import { getProjectRoot, setProjectRoot } from '../../../src/runtime/project-root.ts';

test('what builds, previews, caches and tests made is not watched', () => {
  const names = [
    'dist',
    'dist/index.html',
    'dist-letters/2026/',
    '.cache/bodies/a.json',
    '.test/site',
    'preview/x/',
  ];
  for (const name of names) assert.equal(isMadeInProject(join(getProjectRoot(), name)), true, name);
});

test('whatever somebody saves is watched, however its folder is called', () => {
  const names = [
    'content/articles/dist/index.mdx',
    'content/articles/dist-harms/index.mdx',
    'content/articles/preview/index.mdx',
    'src/pages/preview/index.astro',
    'distance.md',
    'previews/a',
    '../dist/index.mdx',
  ];
  for (const name of names) assert.equal(isMadeInProject(join(getProjectRoot(), name)), false, name);
});

test('a site is not watched wherever a build put it', (context) => {
  const before = getProjectRoot();
  const root = mkdtempSync(join(tmpdir(), 'verbatim-watched-'));
  context.after(() => {
    setProjectRoot(before);
    rmSync(root, { recursive: true });
  });
  setProjectRoot(root);
  for (const folder of ['www', 'pictures']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'www', MARK), '');
  assert.equal(isMadeInProject(join(root, 'www/2026/index.html')), true);
  assert.equal(isMadeInProject(join(root, 'pictures/a.jpg')), false);
});
