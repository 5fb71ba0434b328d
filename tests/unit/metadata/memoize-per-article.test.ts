import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoizePerArticle } from '../../../src/metadata/memoize-per-article.ts';
import { anArticle } from '../../fixtures/an-article.ts';

test('what feeds share of an article is made once for each article', () => {
  const asked: string[] = [];
  const headline = memoizePerArticle((article) => {
    asked.push(article.slug);
    return article.headline;
  });
  const one = anArticle({ slug: 'one', headline: 'One' });
  const other = anArticle({ slug: 'other', headline: 'Other' });
  assert.deepEqual([one, other, one].map(headline), ['One', 'Other', 'One']);
  assert.deepEqual(asked, ['one', 'other']);
});
