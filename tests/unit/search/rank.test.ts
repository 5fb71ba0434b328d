import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeInverseFrequency } from '../../../src/search/engine/pagefind-page-internals.ts';
import { rankArticles, type WordMatches } from '../../../src/search/engine/rank.ts';

const matches = (found: Record<string, [score: number, ...positions: number[]]>): WordMatches =>
  new Map(Object.entries(found).map(([id, [score, ...positions]]) => [id, { score, positions }]));

test('an article that holds all words of a short query comes alone', () => {
  const found = new Map([
    ['mild', matches({ a: [1, 4], b: [9, 1] })],
    ['voice', matches({ a: [1, 90] })],
  ]);
  const { articles, relaxed } = rankArticles(['mild', 'voice'], { found, total: 10 });
  assert.deepEqual([articles.map(({ id }) => id), relaxed], [['a'], false]);
});

test('where no article holds all words, those with the most telling ones come', () => {
  const found = new Map([
    ['militia', matches({ a: [3, 1] })],
    ['treaty', matches({ b: [2.5, 1], c: [0.1, 7] })],
  ]);
  const { articles, relaxed } = rankArticles(['militia', 'treaty'], { found, total: 10 });
  assert.deepEqual([articles.map(({ id }) => id), relaxed], [['a', 'b'], true]);
});

test('a word that stands nowhere relaxes the query', () => {
  const found = new Map([
    ['militia', matches({ a: [3, 1] })],
    ['zebra', matches({})],
  ]);
  assert.deepEqual(rankArticles(['militia', 'zebra'], { found, total: 10 }), {
    articles: [{ id: 'a', score: 3, words: 1 }],
    relaxed: true,
  });
});

test('words that are neighbours in the query and in the text weigh more', () => {
  const found = new Map([
    ['standing', matches({ near: [1, 10], far: [1.2, 10] })],
    ['army', matches({ near: [1, 12], far: [1.2, 300] })],
  ]);
  assert.equal(rankArticles(['standing', 'army'], { found, total: 50 }).articles[0]?.id, 'near');
  assert.equal(
    rankArticles(['army', 'of', 'standing'], { found, total: 50 }).articles[0]?.id,
    'near',
    'words between do not count',
  );
});

test('a remembered sentence is answered by its best, though one article holds every word', () => {
  const words = ['one', 'two', 'three', 'four'];
  const found = new Map(
    words.map((word) => [word, matches({ all: [0.5, 1], best: word === 'four' ? [0.9, 1] : [2, 1] })]),
  );
  found.set('four', matches({ all: [0.5, 1] }));
  assert.deepEqual(
    rankArticles(
      words,
      { found, total: 10 },
      {
        strictUpTo: 3,
        pairWeight: 0,
        pairDistance: 6,
        worthwhile: 0.3,
      },
    ).articles.map(({ id }) => id),
    ['best', 'all'],
  );
});

test('articles of one score keep one order', () => {
  const found = new Map([['word', matches({ b: [1, 1], a: [1, 1], c: [1, 1] })]]);
  assert.deepEqual(
    rankArticles(['word'], { found, total: 3 }).articles.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
});

test('a rare word tells more than a common one', () => {
  assert.ok(computeInverseFrequency(1, 85) > computeInverseFrequency(40, 85));
});
