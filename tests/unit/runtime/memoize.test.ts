import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../../../src/runtime/memoize.ts';

test('what several ask of a thing is made once for each thing, whatever it is', () => {
  const asked: string[] = [];
  const describe = memoize(({ name }: { name: string }) => {
    asked.push(name);
    return name === 'nothing' ? undefined : name.toUpperCase();
  });
  const [one, other, nothing] = [{ name: 'one' }, { name: 'other' }, { name: 'nothing' }];
  assert.deepEqual([one, other, one, nothing, nothing].map(describe), [
    'ONE',
    'OTHER',
    'ONE',
    undefined,
    undefined,
  ]);
  assert.deepEqual(asked, ['one', 'other', 'nothing']);
});
