import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pruneBodies } from '../../../src/publication/cache/body-cache.ts';
import { getProjectRoot, setProjectRoot } from '../../../src/runtime/project-root.ts';

const DAY = 24 * 60 * 60 * 1000;

test('bodies that nobody uses are deleted after a week, looked for once a day', (context) => {
  const before = getProjectRoot();
  const root = mkdtempSync(join(tmpdir(), 'verbatim-bodies-'));
  context.after(() => {
    setProjectRoot(before);
    rmSync(root, { recursive: true });
  });
  setProjectRoot(root);
  const bodies = join(root, '.cache/bodies');
  mkdirSync(bodies, { recursive: true });
  const now = Date.now();
  const cache = (digest: string, age: number) => {
    writeFileSync(join(bodies, `${digest}.json`), '');
    utimesSync(join(bodies, `${digest}.json`), (now - age) / 1000, (now - age) / 1000);
  };
  const prune = (at: number) => {
    pruneBodies(new Set(['used']), at);
    return readdirSync(bodies).map((name) => name.replace('.json', ''));
  };
  cache('used', 30 * DAY);
  cache('new', 6 * DAY);
  cache('old', 8 * DAY);
  assert.deepEqual(prune(now).sort(), ['new', 'used']);
  cache('old', 8 * DAY);
  assert.deepEqual(prune(now + DAY / 2).sort(), ['new', 'old', 'used'], 'not again on the same day');
  assert.deepEqual(prune(now + 2 * DAY).sort(), ['used']);
});
