import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectInputs, isUnchanged } from '../../../src/build/inputs.ts';
import { isSettled } from '../../../src/runtime/file-stamp.ts';

test('a file that was written just now may be written again without a difference in its times', () => {
  assert.equal(isSettled(1_000_001, 1_000_001), false);
  assert.equal(isSettled(1_000_001, 1_000_021), false);
  assert.equal(isSettled(1_000_001, 1_000_022), true);
});

test('a time in whole seconds may be that of a disk that counts in two of them', () => {
  assert.equal(isSettled(1_000_000, 1_001_999), false);
  assert.equal(isSettled(1_000_000, 1_002_000), false);
  assert.equal(isSettled(1_000_000, 1_002_001), true);
});

test('what is bundled is the same after a text and its record have changed, and another with another picture', (context) => {
  const content = mkdtempSync(join(tmpdir(), 'verbatim-inputs-'));
  context.after(() => rmSync(content, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(content, name), text);
  const look = () => inspectInputs({ engine: content, root: content, content });
  for (const name of ['index.mdx', 'record.jsonl', 'addresses.txt', 'picture.jpg']) write(name, 'a');
  const before = look();
  for (const name of ['index.mdx', 'record.jsonl', 'addresses.txt']) write(name, 'ab');
  const edited = look();
  assert.notEqual(edited.digest, before.digest);
  assert.equal(edited.media, before.media);
  write('picture.jpg', 'ab');
  assert.notEqual(look().media, before.media);
});

test('whatever is written, comes or goes while a site is built is noticed', (context) => {
  const content = mkdtempSync(join(tmpdir(), 'verbatim-inputs-'));
  context.after(() => rmSync(content, { recursive: true }));
  mkdirSync(join(content, 'a/b'), { recursive: true });
  const file = join(content, 'a/b/index.mdx');
  writeFileSync(file, 'a');
  const look = () => inspectInputs({ engine: content, root: content, content });
  const notices = (change: () => void) => {
    const state = look();
    assert.equal(isUnchanged(state), true);
    change();
    return !isUnchanged(state);
  };
  assert.ok(notices(() => writeFileSync(file, 'ab')));
  assert.ok(notices(() => writeFileSync(join(content, 'a/picture.jpg'), '')));
  assert.ok(notices(() => mkdirSync(join(content, 'a/b/c'))));
  assert.ok(notices(() => rmSync(join(content, 'a/picture.jpg'))));
  assert.ok(notices(() => rmSync(join(content, 'a'), { recursive: true })));
});
