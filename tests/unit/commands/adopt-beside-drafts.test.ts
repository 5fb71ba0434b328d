import assert from 'node:assert/strict';
import { test } from 'node:test';
import { record } from '../../../src/commands/record.ts';
import { ContentError } from '../../../src/runtime/problem.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

const broken = (fields: string) => anOpEd(`${fields}label: nonsense\n`, 'It has a { and no other.');

test('a draft that cannot be printed keeps no other piece from the record', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
    'not-yet': broken('draft: true\n'),
  });
  perform(record, desk, [], { adopt: true });
  assert.equal(files.exists('record/articles/links-must-last.jsonl'), true);
  assert.equal(files.exists('record/articles/not-yet.jsonl'), false);
});

test('a piece for readers that cannot be printed does', (context) => {
  const { desk } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
    'for-readers': broken('published: 2025-02-15T09:00:00Z\n'),
  });
  assert.throws(() => perform(record, desk, [], { adopt: true }), ContentError);
});
