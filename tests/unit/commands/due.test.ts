import assert from 'node:assert/strict';
import { test } from 'node:test';
import { due } from '../../../src/commands/due.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

test('says when the next article appears, and lists those that wait in their order', (context) => {
  const { desk } = aNewsroom(context, {
    out: anOpEd('published: 2025-02-28T08:00:00Z\n'),
    later: anOpEd('published: 2025-04-01T08:00:00Z\n'),
    next: anOpEd('published: 2025-03-01T12:00:00+02:00\n'),
    draft: anOpEd('published: 2025-03-01T10:00:00Z\ndraft: true\n'),
  });
  const { report, done } = due.plan(desk, [], {});
  assert.deepEqual(
    report.map((line) => line.split('  ').at(-1)),
    ['next', 'later'],
  );
  assert.match(done, /^Build next at 2025-03-01T12:00:00\+02:00 \(Saturday/);
});

test('says so when none waits', (context) => {
  const { desk } = aNewsroom(context, { out: anOpEd('published: 2025-02-28T08:00:00Z\n') });
  assert.equal(due.plan(desk, [], {}).done, 'No article waits for its date.');
});
