import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitIntoShards, splitIntoSlices } from '../../../src/search/index/shards.ts';

/** So many articles of each month, newest first. */
function articles(months: Record<string, number>): { path: string }[] {
  return Object.entries(months)
    .flatMap(([month, count]) =>
      Array.from({ length: count }, (_, number) => ({
        path: `/${month.replace('-', '/')}/article-${number}/`,
      })),
    )
    .sort((one, other) => (one.path < other.path ? 1 : -1));
}
const sizes = (months: Record<string, number>, full: number) =>
  splitIntoShards(articles(months), full).map((shard) => [shard.name, shard.articles.length]);

describe('shards of the index', () => {
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

  test('a new article goes into the newest and moves no other', () => {
    const before = { '2024-11': 5, '2024-12': 5, '2025-01': 2 };
    assert.deepEqual(sizes(before, 5).slice(1), sizes({ ...before, '2025-01': 3 }, 5).slice(1));
  });

  test('have their articles newest first', () => {
    const [shard] = splitIntoShards(articles({ '2025-01': 2, '2025-02': 2 }), 100);
    assert.deepEqual(shard?.articles, articles({ '2025-01': 2, '2025-02': 2 }));
  });

  test('there is one of a publication without articles', () => {
    assert.deepEqual(splitIntoShards([], 5), [{ name: 'empty', articles: [] }]);
  });
});

describe('slices of a shard', () => {
  const many = articles({ '2025-01': 300, '2025-02': 300, '2025-03': 300 });
  const slices = splitIntoSlices(many);

  test('have all its articles in their order', () => {
    assert.deepEqual(slices.flat(), many);
    assert.ok(slices.length > 18 && slices.length < 72, `${slices.length} slices`);
    assert.deepEqual(splitIntoSlices([]), []);
  });

  test('are others only where an article is added or taken away', () => {
    const ends = new Set(slices.map((slice) => slice.at(-1)));
    for (const place of [0, 250, 450, 899].filter((at) => !ends.has(many[at]))) {
      const without = splitIntoSlices(many.toSpliced(place, 1));
      const changed = slices.filter((slice) => !without.some((other) => isSame(slice, other)));
      assert.equal(changed.length, 1, `without article ${place}`);
    }
  });
});

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((article, index) => article === other[index]);
