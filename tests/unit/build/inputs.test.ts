import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
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

/** A content folder with one article and a way to look at it, which is removed when the test ends. */
function makeContent(context: TestContext) {
  const content = mkdtempSync(join(tmpdir(), 'verbatim-inputs-'));
  context.after(() => rmSync(content, { recursive: true }));
  mkdirSync(join(content, 'articles/one'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(content, name), text);
  write('publication.yaml', 'name: One');
  write('articles/one/index.mdx', 'a');
  const look = async () => {
    // What is written after it comes in another tick of the file system's clock.
    await setTimeout(30);
    return inspectInputs({ engine: content, root: content, content });
  };
  return { content, write, look };
}

test('whatever comes or goes while a site is built is noticed by its folder, though it is gone in the end', async (context) => {
  const { content, write, look } = makeContent(context);
  const notices = async (change: () => void) => {
    const state = await look();
    assert.equal(isUnchanged(state.folders), true);
    change();
    assert.equal(isUnchanged(state.shared), true);
    return !isUnchanged(state.folders);
  };
  assert.ok(await notices(() => write('articles/one/picture.jpg', '')));
  assert.ok(await notices(() => mkdirSync(join(content, 'articles/two'))));
  assert.ok(await notices(() => rmSync(join(content, 'articles/one/picture.jpg'))));
  assert.ok(
    await notices(() => {
      write('articles/two/index.mdx', 'b');
      rmSync(join(content, 'articles/two/index.mdx'));
    }),
  );
  assert.ok(await notices(() => rmSync(join(content, 'articles'), { recursive: true })));
});

test('what is written into a file while a site is built gives it another stamp, whatever it says in the end', async (context) => {
  const { write, look } = makeContent(context);
  for (const name of ['articles/one/index.mdx', 'publication.yaml']) {
    const before = await look();
    for (const text of ['b', 'a']) write(name, text);
    assert.equal(isUnchanged(before.folders), true, name);
    assert.equal(isUnchanged(before.shared), name !== 'publication.yaml', name);
    assert.notEqual((await look()).digest, before.digest, name);
  }
});

test('what all pages are made with is the code and the settings, and no text', async (context) => {
  const { content, write, look } = makeContent(context);
  mkdirSync(join(content, 'theme'));
  for (const name of ['theme/tokens.css', 'articles/one/chart.astro', 'package.json']) write(name, '');
  const names = [...(await look()).shared.keys()].map((path) => path.slice(content.length + 1));
  assert.deepEqual(names.sort(), [
    'articles/one/chart.astro',
    'package.json',
    'publication.yaml',
    'theme/tokens.css',
  ]);
});
