import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { pruneBodies } from '../../../src/publication/cache/body-cache.ts';
import { recallFeedBody } from '../../../src/publication/cache/feed-body-cache.ts';
import { getProjectRoot, setProjectRoot } from '../../../src/runtime/project-root.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('bodies as feeds print them', () => {
  let root: string;
  let made: string[];
  const before = getProjectRoot();

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'verbatim-feeds-'));
    setProjectRoot(root);
    made = [];
  });
  afterEach(() => {
    setProjectRoot(before);
    rmSync(root, { recursive: true });
  });

  const recall = (...madeFrom: string[]) =>
    recallFeedBody(madeFrom, () => {
      made.push(madeFrom.join());
      return `<p>${madeFrom.join()}</p>`;
    });
  const listFiles = () =>
    readdirSync(join(root, '.cache/feed-bodies')).map((name) => join(root, '.cache/feed-bodies', name));

  test('a body is printed for feeds once, and again if anything that decides about it changes', () => {
    for (const text of ['a', 'b', 'a', 'b'])
      assert.equal(recall(text, 'https://example.org/'), `<p>${text},https://example.org/</p>`);
    assert.equal(recall('a', 'https://example.com/'), '<p>a,https://example.com/</p>');
    assert.deepEqual(made, ['a,https://example.org/', 'b,https://example.org/', 'a,https://example.com/']);
  });

  test('where one part ends and the next begins decides too', () => {
    recall('a', 'b,c');
    recall('a,b', 'c');
    assert.equal(made.length, 2);
  });

  test('a damaged one is printed again', () => {
    const sound = recall('a');
    for (const file of listFiles()) writeFileSync(file, 'something else');
    assert.equal(recall('a'), sound);
    assert.equal(made.length, 2);
  });

  test('what was printed more than a week ago is deleted with the bodies that nobody uses', () => {
    const now = Date.now();
    recall('old');
    const [old] = listFiles();
    assert.ok(old);
    utimesSync(old, (now - 8 * DAY) / 1000, (now - 8 * DAY) / 1000);
    recall('new');
    pruneBodies(new Set(), now);
    assert.equal(listFiles().length, 1);
    recall('new');
    assert.deepEqual(made, ['old', 'new']);
  });

  test('what is still being written is not looked at', () => {
    recall('old');
    const [old] = listFiles();
    const unfinished = `${old}.1234-0`;
    writeFileSync(unfinished, '');
    utimesSync(unfinished, 0, 0);
    pruneBodies(new Set(), Date.now());
    assert.ok(listFiles().includes(unfinished));
  });
});
