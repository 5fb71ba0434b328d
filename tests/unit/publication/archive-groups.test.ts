import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeArchive } from '../../../src/publication/archive-groups.ts';
import type { Article } from '../../../src/publication/model.ts';
import { anArticle } from '../../fixtures/an-article.ts';

const day = 86_400_000;
/** Newest first, one every so many days. */
const pieces = (count: number, days: number): Article[] => {
  const model = anArticle();
  return Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2026, 10, 30) - index * days * day).toISOString();
    return { ...model, slug: `piece-${index}`, published, day: published.slice(0, 10) };
  });
};
const sizes = (articles: readonly Article[]) =>
  arrangeArchive(articles).groups.map(({ name, articles: own, total }) => [name, own.length, total]);

test('a small archive shows every headline by year', () => {
  assert.deepEqual(sizes(pieces(6, 120)), [
    ['2026', 3, 3],
    ['2025', 3, 3],
  ]);
  assert.deepEqual(arrangeArchive(pieces(6, 120)).years, []);
});

test('a crowded year is divided into its months', () => {
  assert.deepEqual(sizes(pieces(60, 5)).slice(0, 2), [
    ['November 2026', 6, 6],
    ['October 2026', 7, 7],
  ]);
});

test('a large archive shows the newest fifty and then the years, however large it is', () => {
  const { groups, years, first } = arrangeArchive(pieces(10_000, 1));
  assert.equal(
    groups.reduce((sum, { articles }) => sum + articles.length, 0),
    50,
  );
  assert.deepEqual(
    groups.map(({ name, articles, total }) => [name, articles.length, total]),
    [
      ['November 2026', 30, 30],
      ['October 2026', 20, 31],
    ],
  );
  assert.equal(years.length, 28);
  assert.equal(first?.slug, 'piece-9999');
});

test('a month that comes behind the newest fifty is not named without a piece', () => {
  const newest = pieces(50, 0).map((piece) => ({ ...piece, day: '2026-11-30' }));
  const older = pieces(251, 1).map((piece) => ({ ...piece, day: '2026-10-31' }));
  assert.deepEqual(sizes([...newest, ...older]), [['November 2026', 50, 50]]);
});

test('three hundred headlines still stand on one page', () => {
  const shown = (count: number) =>
    arrangeArchive(pieces(count, 1)).groups.reduce((sum, { articles }) => sum + articles.length, 0);
  assert.deepEqual([300, 301].map(shown), [300, 50]);
  assert.deepEqual(
    [300, 301].map((count) => arrangeArchive(pieces(count, 1)).years.length),
    [0, 1],
  );
});

test('of the newest fifty, the last may stand alone in its month', () => {
  const newest = pieces(49, 0).map((piece) => ({ ...piece, day: '2026-11-30' }));
  const older = pieces(252, 1).map((piece) => ({ ...piece, day: '2026-10-31' }));
  assert.deepEqual(sizes([...newest, ...older]), [
    ['November 2026', 49, 49],
    ['October 2026', 1, 252],
  ]);
});

test('an archive without a piece has no first', () => {
  assert.deepEqual(arrangeArchive([]), { groups: [], years: [], first: undefined });
});

test('a year of forty pieces is divided into its months, one of fewer is not', () => {
  const names = (count: number) => arrangeArchive(pieces(count, 1)).groups.map(({ name }) => name);
  assert.deepEqual([39, 40].map(names), [['2026'], ['November 2026', 'October 2026']]);
});
