import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSettled } from '../../../src/build/inputs.ts';

const settled = (changed: number, instant: number) => isSettled({ changed }, instant);

test('a file that was written just now may be written again without a difference in its times', () => {
  assert.equal(settled(1_000_001, 1_000_001), false);
  assert.equal(settled(1_000_001, 1_000_021), false);
  assert.equal(settled(1_000_001, 1_000_022), true);
});

test('a time in whole seconds may be that of a disk that counts in two of them', () => {
  assert.equal(settled(1_000_000, 1_001_999), false);
  assert.equal(settled(1_000_000, 1_002_000), false);
  assert.equal(settled(1_000_000, 1_002_001), true);
});
