import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import type { CommandContext } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { move } from '../../../src/commands/move.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import {
  BEGINNING,
  describeBeginning,
  readEarlierIn,
  readRecordAt,
} from '../../../src/publication/known-record.ts';
import { aNewsroom, anOpEd, words } from './a-newsroom.ts';
import { perform } from './perform.ts';

const source = 'articles/links-must-last/index.mdx';
const log = 'record/articles/links-must-last.jsonl';
const index = 'record/index/2025-02.txt';

/** A newsroom with a published and corrected piece, and another. */
function aCorrectedPiece(context: Parameters<typeof aNewsroom>[0]) {
  const published = 'published: 2025-02-14T09:00:00Z\n';
  const room = aNewsroom(context, {
    'links-must-last': anOpEd(published),
    'another-piece': anOpEd(published, 'Other words stand here.'),
  });
  perform(record, room.desk, [], { adopt: true });
  const before = room.state();
  room.files.write(source, anOpEd(published, words.replace('nine', 'eight')));
  perform(correct, room.desk, ['links-must-last'], { kind: 'correction', note: 'Eight, not nine.' });
  return { ...room, before };
}

const verify = (desk: CommandContext) => record.plan(desk, [], { verify: true }).done;

test('the index has a line for each piece: its path, the number of its entries, its last seal', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  assert.match(verify(desk), /^2 records hold/);
  assert.match(
    files.read(index) ?? '',
    /^\/2025\/02\/another-piece\/ 1 [0-9a-f]{32}\n\/2025\/02\/links-must-last\/ 2 [0-9a-f]{32}\n$/,
  );
});

test('a correction taken back from text and record is missed', (context) => {
  const { desk, files, before } = aCorrectedPiece(context);
  files.write(source, before[source] ?? '');
  files.write(log, before[log] ?? '');
  assert.throws(() => verify(desk), /had 2 entries \(content\/record\/index\/2025-02\.txt:2\) and has 1/);
  perform(record, desk, [], { adopt: true });
  assert.throws(() => verify(desk), /had 2 entries/, 'adopting does not hide it');
});

test('an article deleted with its record is missed', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  files.remove(source);
  files.remove(log);
  assert.throws(() => verify(desk), /\/2025\/02\/links-must-last\/ was published, and its record is gone/);
});

test('a record that is gone is not begun again, neither by publish nor by adopt', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  files.remove(log);
  files.write(source, anOpEd('published: 2025-02-14T09:00:00Z\n', 'Quite other words.'));
  const refused = /was published before .* and its record is gone\. A new one would hide/;
  assert.throws(() => perform(record, desk, [], { adopt: true }), refused);
  assert.throws(() => perform(publish, desk, ['links-must-last']), refused);
});

test('a record written again from the start is not the one that was kept', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  const kept = files.read(index) ?? '';
  files.remove(log);
  files.remove(index);
  perform(record, desk, [], { adopt: true });
  files.write(index, kept);
  assert.throws(() => verify(desk), /had 2 entries|is not the one that was kept/);
});

test('a record whose last entry the index does not know is named', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  files.remove(index);
  assert.throws(() => verify(desk), /is not in the index of the record/);
  perform(record, desk, [], { adopt: true });
  assert.match(verify(desk), /^2 records hold/);
});

test('a line of the index that was changed by hand is named', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  files.write(index, (files.read(index) ?? '').replace(/ 2 /, ' two '));
  assert.throws(() => verify(desk), /2025-02\.txt:2[\s\S]*the index of the record was changed by hand/);
});

test('a merge that leaves an older line of a piece beside the newer one is sound', (context) => {
  const { desk, files, before } = aCorrectedPiece(context);
  files.write(index, `${files.read(index)}${before[index]}`);
  assert.match(verify(desk), /^2 records hold/);
});

test('a piece that moved answers for the line of its former address', (context) => {
  const { desk, files } = aCorrectedPiece(context);
  perform(move, desk, ['links-must-last', 'links-last']);
  perform(withdraw, desk, ['another-piece'], { reason: 'Not ours.' });
  assert.match(verify(desk), /^2 records hold/);
  assert.match(files.read(index) ?? '', /links-last\/ 3 [\s\S]*links-must-last\/ 2 /);
});

test('an article that waits may be published again, and the record keeps both', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  perform(publish, desk, ['links-must-last'], { at: '2025-04-01T07:00:00Z' });
  const first = files.read(log) ?? '';
  files.write(source, (files.read(source) ?? '').replace('nine', 'eight'));
  perform(publish, desk, ['links-must-last']);
  assert.ok(files.read(log)?.startsWith(first) && files.read(log) !== first);
  assert.match(verify(desk), /^1 record holds/);
});

test('a clock before the last entry is refused', (context) => {
  const { desk } = aCorrectedPiece(context);
  const early = { ...desk, now: new Date('2025-02-01T09:00:00Z') };
  assert.throws(
    () => withdraw.plan(early, ['links-must-last'], { reason: 'x' }),
    /The clock says 2025-02-01T09:00:00Z, but .* has an entry of 2025-03-01T09:00:00Z/,
  );
});

test('what a commit knew is missed in a later one, even where text, record and index went back together', (context) => {
  const { desk, files, folder } = aCorrectedPiece(context);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  const now = { ...desk, now: new Date('2025-03-02T09:00:00Z'), readEarlier: () => readEarlierIn(folder) };
  files.write(source, (files.read(source) ?? '').replace('eight', 'seven'));
  perform(correct, now, ['links-must-last'], { kind: 'correction', note: 'Seven, not eight.' });
  git('add', '.');
  git('commit', '-qm', 'two');
  assert.match(verify(now), /^2 records hold/);
  git('tag', 'deployed');
  git('revert', '-n', 'HEAD');
  git('commit', '-qm', 'three');
  assert.throws(() => verify(now), /had 3 entries \(commit [0-9a-f]+\) and has 2/);
  const alone = { ...desk, readAt: (ref: string) => readRecordAt(folder, ref) };
  const against = (ref: string) => record.plan(alone, [], { verify: true, against: ref }).done;
  assert.throws(() => against('deployed'), /had 3 entries \(commit deployed\) and has 2/);
  assert.match(against('deployed~1'), /^2 records hold/);
  assert.throws(() => against('nowhere'), { message: 'There is no nowhere in a repository of content.' });
  git('rm', '-rq', 'record');
  git('commit', '-qm', 'four');
  assert.throws(() => verify(now), /its record is gone \(commit [0-9a-f]+ knows/);
  git('checkout', '-q', 'HEAD~2', '--', '.');
  assert.match(verify(now), /^2 records hold/);
  files.remove('topics/web.yaml');
  const book = files.read('record/addresses.txt') ?? '';
  files.write('record/addresses.txt', book.replace(/^\/topics\/web\/.*\n/m, ''));
  assert.throws(() => verify(now), /\/topics\/web\/ was listed in commit [0-9a-f]+ and is no longer/);
});

test('a publication begun in the folder of another is not held to the record that git knows of that one', (context) => {
  const { desk, files, folder } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder });
  perform(publish, desk, ['links-must-last']);
  assert.equal(describeBeginning(folder), undefined);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  assert.ok(readEarlierIn(folder).addresses.length > 0);
  const beginning = describeBeginning(folder) ?? '';
  files.write(BEGINNING, beginning);
  assert.deepEqual([readEarlierIn(folder).claims, readEarlierIn(folder).addresses], [[], []]);
  // A commit that is not before ours counts for nothing: the record stays guarded.
  files.write(BEGINNING, beginning.replace(/[0-9a-f]{40}/, '0'.repeat(40)));
  assert.ok(readEarlierIn(folder).addresses.length > 0);
  // What is published from then on is guarded as ever.
  files.write(BEGINNING, beginning);
  files.write('articles/second/index.mdx', anOpEd('draft: true\n', 'Other words.'));
  perform(publish, desk, ['second']);
  git('add', '.');
  git('commit', '-qm', 'two');
  assert.ok(readEarlierIn(folder).claims.some(({ path }) => path === '/2025/03/second/'));
  assert.ok(!readEarlierIn(folder).claims.some(({ path }) => path === '/2025/03/links-must-last/'));
});
