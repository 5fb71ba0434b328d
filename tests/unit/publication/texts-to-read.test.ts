import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { TextsToRead } from '../../../src/publication/load/texts-to-read.ts';

/** Texts named by numbers, and what was read at once, in order. */
function makeTexts(count: number, takes = 0): { texts: TextsToRead; read: string[][] } {
  const read: string[][] = [];
  const texts = new TextsToRead(async (paths) => {
    await setTimeout(takes);
    read.push([...paths]);
  });
  for (let number = 0; number < count; number += 1) texts.add(String(number), `${number}.mdx`);
  return { texts, read };
}

test('those that were added first are read first, some at once', async () => {
  const { texts, read } = makeTexts(13);
  let finished = 0;
  await texts.readAll(() => {
    finished += 1;
  });
  assert.deepEqual(
    read.flat(),
    Array.from({ length: 13 }, (_, number) => `${number}.mdx`),
  );
  assert.deepEqual(
    read.map(({ length }) => length),
    [5, 5, 3],
  );
  assert.equal(texts.unread.size, 0);
  await texts.readAll(() => assert.fail('finished twice'));
  assert.equal(finished, 1);
});

test('one that somebody asks for is read alone, before those that wait', async () => {
  const { texts, read } = makeTexts(60, 5);
  const all = texts.readAll(() => undefined);
  await texts.readNow('59');
  assert.ok(read.some((batch) => batch.join() === '59.mdx'));
  assert.ok(texts.unread.has('58'));
  assert.ok(!texts.unread.has('59'));
  await all;
});

test('those that were added first are waited for, though they are being read already', async () => {
  const { texts, read } = makeTexts(60, 5);
  const all = texts.readAll(() => undefined);
  await texts.readFirst();
  assert.deepEqual(
    read.map(([first]) => first),
    ['0.mdx', '5.mdx'],
  );
  await all;
});

test('whatever is asked for in whatever order, each text is read once, and is read when the answer comes', async () => {
  const asked = fc.array(fc.oneof(fc.constant('first'), fc.constant('all'), fc.nat(59).map(String)), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(asked, async (order) => {
      const { texts, read } = makeTexts(60);
      await Promise.all(
        order.map(async (what) => {
          if (what === 'all') await texts.readAll(() => undefined);
          else if (what === 'first') await texts.readFirst();
          else await texts.readNow(what);
          if (what === 'all') assert.equal(texts.unread.size, 0);
          else assert.ok(read.flat().includes(`${what === 'first' ? 19 : what}.mdx`));
        }),
      );
      await texts.readAll(() => undefined);
      assert.equal(read.flat().length, 60);
      assert.equal(new Set(read.flat()).size, 60);
    }),
    { seed: 20261128, numRuns: 100 },
  );
});
