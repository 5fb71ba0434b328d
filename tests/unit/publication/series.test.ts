import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectShownParts } from '../../../src/publication/series.ts';

const parts = (count: number) => Array.from({ length: count }, (_, index) => ({ slug: `part-${index + 1}` }));
const shown = (count: number, part: number) =>
  selectShownParts({ slug: `part-${part}` }, parts(count)).map(({ slug }) =>
    Number(slug.replace('part-', '')),
  );

test('up to eight parts are all shown', () => {
  assert.deepEqual(shown(8, 1), [1, 2, 3, 4, 5, 6, 7, 8]);
});

test('of nine parts and more, three before and three after are shown', () => {
  assert.deepEqual(shown(9, 5), [2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(shown(9, 1), [1, 2, 3, 4]);
  assert.deepEqual(shown(9, 2), [1, 2, 3, 4, 5]);
  assert.deepEqual(shown(12, 12), [9, 10, 11, 12]);
});
