import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByAuthor, groupByTopic } from '../../../src/publication/group-by-subject.ts';
import { anArticle, aTopic } from '../../fixtures/an-article.ts';

const [ships, ports] = [aTopic({ id: 'ships' }), aTopic({ id: 'ports' })];
const newer = anArticle({ slug: 'newer', topics: [ships, ports] });
const older = { ...anArticle({ slug: 'older' }), topics: [ships, ships] };

test('an article stands once in the list of each of its topics, in the order given', () => {
  assert.deepEqual(
    groupByTopic([newer, older]),
    new Map([
      ['ships', [newer, older]],
      ['ports', [newer]],
    ]),
  );
});

test('an article stands in the list of each of its authors', () => {
  const [author] = newer.authors;
  assert.ok(author);
  assert.deepEqual(groupByAuthor([newer, older]), new Map([[author.id, [newer, older]]]));
});
