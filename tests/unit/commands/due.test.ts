import assert from 'node:assert/strict';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a build is due when an article has appeared since the last one', (context) => {
  const { desk } = aNewsroom(context, { out: anOpEd('published: 2025-02-28T08:00:00Z\n') });
  const out = mkdtempSync(join(tmpdir(), 'due-'));
  const plan = () => due.plan(desk, [], { now: true, out });
  assert.deepEqual([plan().failed, plan().done], [false, 'To be built now: out.']);
  writeFileSync(join(out, '.built-site'), '');
  utimesSync(join(out, '.built-site'), new Date(), new Date('2025-02-28T08:00:01Z'));
  assert.deepEqual([plan().failed, plan().done], [true, 'Nothing has appeared since the last build.']);
  utimesSync(join(out, '.built-site'), new Date(), new Date('2025-02-28T07:59:59Z'));
  assert.equal(plan().failed, false);
});
