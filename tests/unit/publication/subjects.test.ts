import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectPublicSubjects, sortByName, toPerson, toTopic } from '../../../src/publication/subjects.ts';

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
    sortByName(names, 'en-GB').map(({ name }) => name),
    ['Eco', 'émile', 'Émile', 'fry', 'Zola'],
  );
});

test('each language sorts letters in its own order', () => {
  const names = ['Öberg', 'Zander', 'Åkesson'].map((name) => ({ name }));
  const sorted = (language: string) => sortByName(names, language).map(({ name }) => name);
  assert.deepEqual(sorted('sv'), ['Zander', 'Åkesson', 'Öberg']);
  assert.deepEqual(sorted('de'), ['Åkesson', 'Öberg', 'Zander']);
});

test('a person or a topic that only waiting articles name has no page, unless it had one once', () => {
  const subjects = ['seen', 'waits', 'both', 'named-by-none', 'had'].map((id) => ({
    id,
    path: `/people/${id}/`,
  }));
  const use = {
    published: new Set(['seen', 'both']),
    waiting: new Set(['waits', 'both', 'had']),
    recorded: new Set(['/people/had/', '/people/seen/']),
  };
  assert.deepEqual(
    selectPublicSubjects(subjects, use).map(({ id }) => id),
    ['seen', 'both', 'named-by-none', 'had'],
  );
});
