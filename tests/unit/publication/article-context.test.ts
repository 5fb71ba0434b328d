import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContexts, findRelated } from '../../../src/publication/article-context.ts';
import type { Article } from '../../../src/publication/model.ts';
import { anArticle, aTopic } from '../../fixtures/an-article.ts';

const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);
const contextOf = (articles: readonly Article[], slug: string) => {
  const context = buildContexts(articles, findRelated(articles)).get(slug);
  assert.ok(context);
  return context;
};
/** All of them on one topic, and so related. */
const articlesOnOneTopic = (count: number, fields = {}) =>
  Array.from({ length: count }, (_, index) => anArticle({ slug: `article-${index + 1}`, ...fields }));

test('an article knows what it answers, and who answers it, newest first', () => {
  const piece = anArticle({ slug: 'the-piece' });
  const [second, first] = ['second', 'first'].map((slug) => anArticle({ slug, repliesTo: 'the-piece' }));
  assert.ok(first && second);
  const articles = [second, first, piece];
  assert.deepEqual(slugs(contextOf(articles, 'the-piece').replies), ['second', 'first']);
  assert.equal(contextOf(articles, 'the-piece').repliesTo, undefined);
  assert.equal(contextOf(articles, 'first').repliesTo, piece);
});

test('an answer to an article that is not here answers none', () => {
  assert.equal(contextOf([anArticle({ slug: 'a', repliesTo: 'gone' })], 'a').repliesTo, undefined);
});

test('every part of a series is shown in the order of the numbers, the article itself included', () => {
  const part = (number: number) => anArticle({ slug: `part-${number}`, series: { name: 'Tides', number } });
  const articles = [part(3), part(1), part(2), anArticle({ slug: 'alone' })];
  assert.deepEqual(slugs(contextOf(articles, 'part-2').series), ['part-1', 'part-2', 'part-3']);
  assert.deepEqual(contextOf(articles, 'alone').series, []);
});

test('three related articles are shown at most', () => {
  assert.deepEqual(slugs(contextOf(articlesOnOneTopic(6), 'article-1').related), [
    'article-2',
    'article-3',
    'article-4',
  ]);
});

test('what an article answers is not related to it as well', () => {
  const [piece, other] = articlesOnOneTopic(2);
  assert.ok(piece && other);
  const reply = anArticle({ slug: 'the-reply', repliesTo: 'article-1' });
  assert.deepEqual(slugs(contextOf([reply, piece, other], 'the-reply').related), ['article-2']);
});

test('a reply is not related to what it answers as well', () => {
  const [piece, other] = articlesOnOneTopic(2);
  assert.ok(piece && other);
  const reply = anArticle({ slug: 'the-reply', repliesTo: 'article-1' });
  assert.deepEqual(slugs(contextOf([reply, piece, other], 'article-1').related), ['article-2']);
});

test('another part of the series is not related as well, and articles outside any series are no series', () => {
  const [one, two] = [1, 2].map((number) =>
    anArticle({ slug: `part-${number}`, series: { name: 'Tides', number } }),
  );
  const [alone, other] = articlesOnOneTopic(2);
  assert.ok(one && two && alone && other);
  const articles = [one, two, alone, other];
  assert.deepEqual(slugs(contextOf(articles, 'part-1').related), ['article-1', 'article-2']);
  assert.deepEqual(slugs(contextOf(articles, 'article-1').related), ['part-1', 'part-2', 'article-2']);
});

test('three related articles are found beside everything else that is shown', () => {
  const replies = ['a', 'b', 'c'].map((slug) => anArticle({ slug, repliesTo: 'article-1' }));
  const others = articlesOnOneTopic(4);
  assert.deepEqual(slugs(contextOf([...replies, ...others], 'article-1').related), [
    'article-2',
    'article-3',
    'article-4',
  ]);
});

test('however many replies and parts are closer, three related articles are found', () => {
  const replies = Array.from({ length: 12 }, (_, at) => anArticle({ slug: `r-${at}`, repliesTo: 'part-1' }));
  const series = Array.from({ length: 12 }, (_, at) =>
    anArticle({ slug: `part-${at + 1}`, series: { name: 'Tides', number: at + 1 } }),
  );
  const articles = [...replies, ...series, ...articlesOnOneTopic(4)];
  assert.deepEqual(slugs(contextOf(articles, 'part-1').related), ['article-1', 'article-2', 'article-3']);
  assert.deepEqual(slugs(contextOf(articles, 'r-0').related), ['r-1', 'r-2', 'r-3']);
});

test('articles on other topics with other words are not related', () => {
  const far = anArticle({ slug: 'far', topics: [aTopic({ id: 'music' })] });
  assert.deepEqual(contextOf([far, anArticle()], 'far').related, []);
});
