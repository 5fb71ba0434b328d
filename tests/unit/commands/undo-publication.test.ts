import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { correct } from '../../../src/commands/correct.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { readEarlierIn } from '../../../src/publication/known-record.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

const source = 'articles/links-must-last/index.mdx';
const slug = ['links-must-last'];
const draft = 'draft: true\n';

/** A newsroom with one piece that has been public, and a second that is published now. */
function aHastyNewsroom(context: Parameters<typeof aNewsroom>[0]) {
  const room = aNewsroom(context, {
    'links-must-last': anOpEd(draft).replace('[web]', '[fresh]'),
    'an-older-piece': anOpEd('published: 2025-02-14T09:00:00Z\n', 'Older words.'),
  });
  room.files.write('topics/fresh.yaml', 'name: Fresh things\ndescription: What is new.\n');
  perform(record, room.desk, [], { adopt: true });
  const before = room.state();
  perform(publish, room.desk, slug);
  return { ...room, before };
}

test('publish --undo takes back the entry, its line in the index and the addresses that came with it', (context) => {
  const { desk, files, before, state } = aHastyNewsroom(context);
  const { report, question } = perform(publish, desk, slug, { undo: true });
  assert.match(question ?? '', /Was the site not deployed since/);
  assert.match(report.join('\n'), /\/archive\/2025\/03\/[\s\S]*npm run withdraw -- links-must-last/);
  const { [source]: _, ...rest } = state();
  const { [source]: __, ...restBefore } = before;
  assert.deepEqual(rest, { ...restBefore, 'record/index/2025-03.txt': '' });
  assert.match(files.read(source) ?? '', /^draft: true$/m);
  assert.doesNotMatch(files.read(source) ?? '', /^published:/m);
  perform(publish, desk, slug);
});

test('publish --undo refuses what was committed or changed since, and names withdraw', (context) => {
  const { desk, files, folder } = aHastyNewsroom(context);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  const committed = { ...desk, readEarlier: () => readEarlierIn(folder) };
  assert.throws(
    () => publish.plan(committed, slug, { undo: true }),
    /^Refusal: Commit [0-9a-f]+ has the publication/,
  );
  files.write(source, (files.read(source) ?? '').replace('nine', 'eight'));
  perform(correct, desk, slug, { kind: 'correction', note: 'Eight.' });
  assert.throws(
    () => publish.plan(desk, slug, { undo: true }),
    /more than the publication.*npm run withdraw/,
  );
});
