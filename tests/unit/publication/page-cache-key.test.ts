import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  describeArticle,
  describeTeaser,
  makeArticleKey,
  makeListKey,
} from '../../../src/publication/cache/page-cache-key.ts';
import type { Article, ArticleContext } from '../../../src/publication/model.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';

const alone: ArticleContext = { replies: [], series: [], related: [] };
const key = (article: Article, context: Partial<ArticleContext> = {}) =>
  makeArticleKey(article, { ...alone, ...context });

describe('the key of an article’s page', () => {
  test('is the same for the same', () => {
    assert.equal(key(anArticle()), key(anArticle()));
  });

  const changes: [what: string, article: Article, context?: Partial<ArticleContext>][] = [
    ['the source or the rules', { ...anArticle(), digest: 'another' }],
    ['an author’s name', anArticle({ authors: [aPerson({ name: 'Another' })] })],
    ['an author’s biography', anArticle({ authors: [aPerson({ biography: 'Another life.' })] })],
    ['a topic’s name', anArticle({ topics: [aTopic({ name: 'Another' })] })],
    ['the picture', { ...anArticle(), picture: '/_astro/another.webp' }],
    ['what it replies to', anArticle(), { repliesTo: anArticle({ slug: 'the-quay' }) }],
    ['a reply', anArticle(), { replies: [anArticle({ slug: 'the-quay' })] }],
    ['a part of the series', anArticle(), { series: [anArticle({ slug: 'the-quay' })] }],
    ['a notice to its editor', { ...anArticle(), notices: ['A link leads nowhere.'] }],
    ['a related piece', anArticle(), { related: [anArticle({ slug: 'the-quay' })] }],
  ];
  for (const [what, article, context] of changes) {
    test(`changes with ${what}`, () => assert.notEqual(key(article, context), key(anArticle())));
  }

  test('changes with the headline of a related piece', () => {
    const related = (headline: string) => ({ related: [anArticle({ slug: 'the-quay', headline })] });
    assert.notEqual(key(anArticle(), related('One')), key(anArticle(), related('Other')));
  });

  test('does not change with the words of a related piece', () => {
    const related = { ...anArticle({ slug: 'the-quay' }), digest: 'another', terms: 'another' };
    assert.equal(
      key(anArticle(), { related: [related] }),
      key(anArticle(), { related: [anArticle({ slug: 'the-quay' })] }),
    );
  });
});

test('what other pages show of an article is told without reading its body', () => {
  const article = anArticle();
  const read = { removed: false };
  Object.defineProperty(article, 'removed', {
    enumerable: true,
    get() {
      read.removed = true;
      return [];
    },
  });
  assert.ok(describeTeaser(article) && describeArticle(article));
  assert.equal(read.removed, false);
});

test('a list changes with its place among the pages and with what heads it', () => {
  const page = { data: [anArticle()], currentPage: 1, lastPage: 2 };
  assert.equal(makeListKey(page, 'Ports'), makeListKey({ ...page }, 'Ports'));
  assert.notEqual(makeListKey(page, 'Ports'), makeListKey({ ...page, lastPage: 3 }, 'Ports'));
  assert.notEqual(makeListKey(page, 'Ports'), makeListKey(page, 'Harbours'));
});
