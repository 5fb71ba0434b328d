import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSuccessor } from '../../../src/record/proof/published-files.ts';

const moved = (address: string) => findSuccessor(`<link rel="canonical" href="${address}">`, '/2025/01/old/');

test('a page whose address has moved says where to, by its canonical address', () => {
  assert.equal(moved('https://galley.example/2025/02/new/'), '/2025/02/new/');
  assert.equal(moved('https://galley.example/2025/01/old/'), undefined);
  assert.equal(moved('/2025/02/new/'), undefined);
});

test('a damaged address is no reason to end', () => {
  assert.equal(moved('https://galley.example/2025/02/100%/'), '/2025/02/100%/');
});
