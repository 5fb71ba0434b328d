import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitIntoShards } from '../../../src/search/index/shards.ts';

/** So many pieces of each month, newest first. */
function pieces(months: Record<string, number>): { path: string }[] {
  return Object.entries(months)
    .flatMap(([month, count]) =>
      Array.from({ length: count }, (_, number) => ({
        path: `/${month.replace('-', '/')}/piece-${number}/`,
      })),
    )
    .sort((one, other) => (one.path < other.path ? 1 : -1));
}
const sizes = (months: Record<string, number>, full: number) =>
  splitIntoShards(pieces(months), full).map(({ name, pieces: held }) => [name, held.length]);

describe('volumes of the index', () => {
  test('are filled from the oldest month on, and named after their first', () => {
    assert.deepEqual(sizes({ '2024-11': 3, '2024-12': 2, '2025-01': 4, '2025-02': 1 }, 5), [
      ['2025-01', 5],
      ['2024-11', 5],
    ]);
  });

  test('never divide a month', () => {
    assert.deepEqual(sizes({ '2025-01': 12, '2025-02': 1 }, 5), [
      ['2025-02', 1],
      ['2025-01', 12],
    ]);
  });

  test('a new piece goes into the newest and moves no other', () => {
    const before = { '2024-11': 5, '2024-12': 5, '2025-01': 2 };
    assert.deepEqual(sizes(before, 5).slice(1), sizes({ ...before, '2025-01': 3 }, 5).slice(1));
  });

  test('hold their pieces newest first', () => {
    const held = splitIntoShards(pieces({ '2025-01': 2, '2025-02': 2 }), 100)[0]?.pieces ?? [];
    assert.deepEqual(held, pieces({ '2025-01': 2, '2025-02': 2 }));
  });

  test('there is one of a publication without pieces', () => {
    assert.deepEqual(splitIntoShards([], 5), [{ name: 'empty', pieces: [] }]);
  });
});
