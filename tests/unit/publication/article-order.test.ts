import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortNewestFirst } from '../../../src/publication/article-order.ts';
import { anArticle } from '../../fixtures/an-article.ts';

const sorted = (articles: ReturnType<typeof anArticle>[]) =>
  sortNewestFirst(articles).map(({ slug }) => slug);
const at = '2025-02-14T09:00:00Z';
const part = (number: number, slug: string) =>
  anArticle({ slug, published: at, series: { name: 'Tides', number } });

test('the newest article comes first, whatever zone its date is written in', () => {
  const articles = [
    anArticle({ slug: 'early', published: '2025-02-14T10:30:00+02:00' }),
    anArticle({ slug: 'late', published: '2025-02-14T04:00:00-05:00' }),
  ];
  assert.deepEqual(sorted(articles), ['late', 'early']);
});

test('of one instant, the later part of a series comes first', () => {
  assert.deepEqual(sorted([part(1, 'z'), part(3, 'a'), part(2, 'm')]), ['a', 'm', 'z']);
});

test('of one instant, slugs decide, and an article outside any series comes after the parts', () => {
  const alone = (slug: string) => anArticle({ slug, published: at });
  assert.deepEqual(sorted([alone('b'), part(1, 'c'), alone('a')]), ['c', 'a', 'b']);
  assert.deepEqual(sorted([alone('a'), alone('b')]), sorted([alone('b'), alone('a')]));
});

test('the list given is not changed', () => {
  const articles = [part(1, 'a'), part(2, 'b')];
  sortNewestFirst(articles);
  assert.deepEqual(
    articles.map(({ slug }) => slug),
    ['a', 'b'],
  );
});
