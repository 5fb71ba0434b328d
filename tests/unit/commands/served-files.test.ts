import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { move } from '../../../src/commands/move.ts';
import { record } from '../../../src/commands/record.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

test('the address of a file that a publication serves is kept once a command knows it', (context) => {
  const { desk, files, root } = aNewsroom(context, { last: anOpEd('published: 2025-02-14T09:00:00Z\n') });
  const before = process.env['VERBATIM_CONTENT'];
  context.after(() => {
    process.env['VERBATIM_CONTENT'] = before;
  });
  process.env['VERBATIM_CONTENT'] = root;
  perform(record, desk, [], { adopt: true });
  const problems = () => check.plan(desk, [], { quiet: true }).report.join('\n');
  files.write('public/a report.pdf', 'x');
  assert.equal(problems(), '', 'a new file needs no command');
  perform(record, desk, [], { adopt: true });
  assert.match(files.read('record/addresses.txt') ?? '', /^\/a%20report\.pdf [0-9a-f]{8}$/m);
  assert.equal(problems(), '');
  files.remove('public/a report.pdf');
  assert.match(
    problems(),
    /\/a%20report\.pdf was public and no longer resolves\n {4}to do: bring the page back/,
  );
  perform(move, desk, ['/a%20report.pdf', '/2025/02/last/']);
  assert.equal(problems(), '');
});
