import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortByName, toPerson, toTopic } from '../../../src/publication/subjects.ts';

test('a person and a topic have an address made from the name of their file', () => {
  assert.deepEqual(toPerson('jane-doe', { name: 'Jane' }), {
    name: 'Jane',
    id: 'jane-doe',
    path: '/people/jane-doe/',
  });
  assert.equal(toTopic('web', {}).path, '/topics/web/');
});

test('people and topics are sorted as readers look for them: accents and capitals aside', () => {
  const names = ['Zola', 'émile', 'Émile', 'Eco', 'fry'].map((name) => ({ name }));
  assert.deepEqual(
    sortByName(names).map(({ name }) => name),
    ['Eco', 'émile', 'Émile', 'fry', 'Zola'],
  );
});
