import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAddress } from '../../../src/runtime/decode-address.ts';

test('a badly encoded part of an address is taken letter for letter', () => {
  assert.equal(decodeAddress('p-%C3%A9'), 'p-é');
  assert.equal(decodeAddress('100%'), '100%');
  assert.equal(decodeAddress('%C3'), '%C3');
});
