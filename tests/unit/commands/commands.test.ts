import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandContext, type CommandOptions, CommandRefusal } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { move } from '../../../src/commands/move.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { readSourceArticle, toPublishedArticle } from '../../../src/commands/source-article.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import { readHistory } from '../../../src/record/history.ts';
import { aRecordOfVersionOne } from '../record/an-old-record.ts';
import { aNewsroom, anOpEd, words } from './a-newsroom.ts';
import { perform } from './perform.ts';

const source = 'articles/links-must-last/index.mdx';
const log = 'record/articles/links-must-last.jsonl';

function historyIn({ files }: CommandContext, slug = 'links-must-last') {
  const path = `record/articles/${slug}.jsonl`;
  const history = readHistory(path, files.read(path) ?? '');
  assert.ok(!('flaw' in history));
  return history;
}

const verified = (desk: CommandContext) => record.plan(desk, [], { verify: true }).done;
const later = (desk: CommandContext, now: string): CommandContext => ({ ...desk, now: new Date(now) });
const said = (message: string | RegExp) => ({ message });

test('publish sets the instant, takes the draft mark off and begins the record', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true # soon\n') });
  const { report } = perform(publish, desk, ['links-must-last']);
  assert.deepEqual(report, [
    '“Links must last”',
    'appears 2025-03-01T09:00:00Z at /2025/03/links-must-last/',
    'with 3 passages and 0 pull quotes that can be linked to.',
  ]);
  assert.equal(files.read(source), anOpEd('published: 2025-03-01T09:00:00Z\n'));
  assert.equal(historyIn(desk).published, '2025-03-01T09:00:00Z');
  assert.match(files.read('record/addresses.txt') ?? '', /^\/archive\/2025\/03\/ [0-9a-f]{8}$/m);
  assert.equal(
    verified(desk),
    '1 record holds: every address and every id resolves, no word changed in silence.',
  );
});

test('publish sets an article for a later date, and can be repeated until then', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  perform(publish, desk, ['links-must-last'], { at: '2025-04-01T07:00:00+02:00' });
  files.write(source, (files.read(source) ?? '').replace('nine', 'eight'));
  assert.throws(
    () => correct.plan(desk, ['links-must-last'], { kind: 'typo' }),
    said(
      'links-must-last has not appeared yet: change it freely, then npm run publish -- links-must-last again.',
    ),
  );
  perform(publish, desk, ['links-must-last']);
  const then = later(desk, '2025-04-02T00:00:00Z');
  assert.equal(historyIn(then).path, '/2025/04/links-must-last/');
  assert.match(verified(then), /^1 record holds/);
});

test('publish refuses what breaks a rule, and writes nothing', (context) => {
  const { desk, files, state } = aNewsroom(context, {
    'links-must-last': anOpEd('draft: true\nrepliesTo: nothing\npullQuotes: [Words it does not have]\n'),
  });
  const before = state();
  assert.throws(
    () => publish.plan(desk, ['links-must-last'], {}),
    /index\.mdx:9[\s\S]*Words it does not have/,
  );
  files.write(source, anOpEd('draft: true\nrepliesTo: nothing\n'));
  assert.throws(
    () => publish.plan(desk, ['links-must-last'], {}),
    /index\.mdx:8\s+repliesTo: “nothing” is no published article/,
  );
  files.write(source, before[source] ?? '');
  assert.deepEqual(state(), before);
});

test('publish refuses an article that is published, and an address that belongs to another', (context) => {
  const { desk } = aNewsroom(context, {
    'links-must-last': anOpEd('draft: true\n'),
    'a-draft': anOpEd('draft: true\nformerly: [/2025/03/links-must-last/]\n', 'Other words.'),
  });
  perform(publish, desk, ['links-must-last']);
  assert.throws(
    () => publish.plan(desk, ['links-must-last'], {}),
    said('links-must-last was published on 2025-03-01. To change it: npm run correct -- links-must-last'),
  );
  assert.throws(() => publish.plan(desk, ['a-draft'], {}), /\/2025\/03\/links-must-last\/ belongs to/);
});

test('correct shows the change word by word and records it in both places', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  perform(publish, desk, ['links-must-last']);
  const published = files.read(source) ?? '';
  files.write(source, published.replace('nine years', 'eight years'));
  const now = later(desk, '2025-03-02T09:00:00Z');
  assert.throws(() => verified(now), /index\.mdx:10[\s\S]*eight years/);
  const { report, question } = perform(correct, now, ['links-must-last'], {
    kind: 'correction',
    note: 'Eight, not nine.',
  });
  assert.deepEqual(report, [
    'Links break in [-nine-]{+eight+} years out of ten. Nobody has to let them break.\n',
    'Correction: Eight, not nine.',
  ]);
  assert.equal(question, '2 words changed. Record this correction?');
  assert.equal(
    files.read(source),
    anOpEd(
      'published: 2025-03-01T09:00:00Z\nupdates:\n  - date: 2025-03-02T09:00:00Z\n    kind: correction\n    note: Eight, not nine.\n',
      words.replace('nine', 'eight'),
    ),
  );
  const [revision] = historyIn(now).revisions;
  assert.equal(revision?.before.at(5)?.text, words);
  assert.equal(revision?.after.at(5)?.text, words.replace('nine', 'eight'));
  assert.match(verified(now), /^1 record holds/);
});

test('correct takes an entry that was written by hand', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
  });
  perform(record, desk, [], { adopt: true });
  const byHand = anOpEd(
    'published: 2025-02-14T09:00:00Z\nupdates:\n  - { date: 2025-02-20T09:00:00Z, kind: update, note: More. }\n',
    `${words} And more.`,
  );
  files.write(source, byHand);
  perform(correct, desk, ['links-must-last']);
  assert.equal(files.read(source), byHand);
  assert.deepEqual(historyIn(desk).updates, [
    { date: '2025-02-20T09:00:00Z', kind: 'update', note: 'More.' },
  ]);
  assert.match(verified(desk), /^1 record holds/);
});

test('correct says what it lacks', (context) => {
  const { desk } = aNewsroom(context, { 'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n') });
  const plan = (options: CommandOptions) => () => correct.plan(desk, ['links-must-last'], options);
  assert.throws(
    plan({ kind: 'typo' }),
    said(
      'links-must-last has no record: it was not published. To publish it: npm run publish -- links-must-last',
    ),
  );
  perform(record, desk, [], { adopt: true });
  assert.throws(plan({}), said('Say what sort of change it is: --kind correction|clarification|update|typo'));
  assert.throws(plan({ kind: 'update' }), said('Say what was changed and why, for readers: --note "…"'));
  assert.throws(
    plan({ kind: 'typo' }),
    said('Not a word of links-must-last differs from what was published; there is nothing to record.'),
  );
});

test('move keeps the old address, the record and the replies', (context) => {
  const reply = 'published: 2025-02-15T09:00:00Z\nrepliesTo: links-must-last\n';
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
    'a-reply': anOpEd(reply, 'I agree with every word of it.'),
  });
  perform(record, desk, [], { adopt: true });
  perform(move, desk, ['links-must-last', 'links-last']);
  assert.equal(files.exists('articles/links-must-last'), false);
  assert.equal(files.exists(log), false);
  assert.equal(
    files.read('articles/links-last/index.mdx'),
    anOpEd('published: 2025-02-14T09:00:00Z\nformerly:\n  - /2025/02/links-must-last/\n'),
  );
  assert.match(files.read('articles/a-reply/index.mdx') ?? '', /^repliesTo: links-last$/m);
  assert.deepEqual(historyIn(desk, 'links-last').formerly, ['/2025/02/links-must-last/']);
  assert.match(verified(desk), /^2 records hold/);

  perform(move, desk, ['links-last', 'links-must-last']);
  assert.deepEqual(historyIn(desk).formerly, ['/2025/02/links-last/']);
  assert.equal(
    files.read(source),
    anOpEd('published: 2025-02-14T09:00:00Z\nformerly:\n  - /2025/02/links-last/\n'),
  );
  assert.match(verified(desk), /^2 records hold/);
});

test('an article’s id in feeds is that of its first address, through every move', (context) => {
  const { desk } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  perform(publish, desk, ['links-must-last']);
  const id = 'https://galley.example/2025/03/links-must-last/';
  assert.equal(historyIn(desk).feedId, id);
  perform(move, desk, ['links-must-last', 'links-last']);
  perform(move, desk, ['links-last', 'they-last']);
  assert.equal(historyIn(desk, 'they-last').feedId, id);
});

test('adopt and move add to a record of an earlier version the id that feeds carry today', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  perform(publish, desk, ['links-must-last']);
  const source = readSourceArticle(desk, 'links-must-last');
  const old = aRecordOfVersionOne(toPublishedArticle(source));
  files.write(log, old);
  files.remove('record/index/2025-03.txt');
  assert.match(
    verified(desk),
    /^1 record holds[\s\S]*\n1 of an earlier version lacks what records cover since/,
  );
  perform(record, desk, [], { adopt: true });
  const adopted = files.read(log) ?? '';
  assert.ok(adopted.startsWith(old) && adopted !== old);
  assert.equal(historyIn(desk).feedId, 'https://galley.example/2025/03/links-must-last/');
  assert.match(verified(desk), /^1 record holds.*$/);
  assert.equal(perform(record, desk, [], { adopt: true }).done, 'The record is complete already.');
  files.write(log, old);
  files.remove('record/index/2025-03.txt');
  perform(move, desk, ['links-must-last', 'links-last']);
  const { feedId, path } = historyIn(desk, 'links-last');
  assert.equal(feedId, 'https://galley.example/2025/03/links-must-last/');
  assert.equal(path, '/2025/03/links-last/');
});

test('move refuses a name that is taken, by the folder of this publication', (context) => {
  const { desk } = aNewsroom(context, { 'links-must-last': anOpEd(), 'links-last': anOpEd() });
  assert.throws(
    () => perform(move, { ...desk, folder: 'papers/uk' }, ['links-must-last', 'links-last']),
    new CommandRefusal('There is a papers/uk/articles/links-last already.'),
  );
});

test('move completes a renaming begun by hand', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
  });
  perform(record, desk, [], { adopt: true });
  files.rename('articles/links-must-last', 'articles/links-last');
  assert.throws(() => verified(desk), /npm run move -- links-must-last links-last/);
  perform(move, desk, ['links-must-last', 'links-last']);
  assert.match(verified(desk), /^1 record holds/);
});

test('move leads one address to another, but not in a circle', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
  });
  files.write('topics/old.yaml', 'name: Old\ndescription: Old things.\n');
  perform(record, desk, [], { adopt: true });
  files.remove('topics/old.yaml');
  assert.throws(
    () => move.plan(desk, ['/topics/old/', '/topics/wed/'], {}),
    said(
      '/topics/wed/ is not there (a topic or a person has a page once a published article names it); did you mean “/topics/web/”?',
    ),
  );
  assert.throws(() => verified(desk), /\/topics\/old\/ was public and no longer resolves/);
  perform(move, desk, ['/topics/old/', '/topics/web/']);
  assert.throws(
    () => move.plan(desk, ['/topics/web/', '/topics/old/'], {}),
    said('That would run in a circle: /topics/web/ -> /topics/old/ -> /topics/web/'),
  );
  assert.throws(() => move.plan(desk, ['/topics/new/', '/topics/web/'], {}), /was it ever published\?/);
});

test('withdraw keeps the address, prints the text nowhere and leaves no archive page without an answer', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
    'a-later': anOpEd('published: 2025-02-28T23:30:00Z\n', 'Later words.'),
  });
  perform(record, desk, [], { adopt: true });
  perform(withdraw, desk, ['links-must-last'], { reason: 'It was not ours.' });
  assert.match(files.read(source) ?? '', /^draft: true$/m);
  assert.deepEqual(historyIn(desk).withdrawn, { at: '2025-03-01T09:00:00Z', reason: 'It was not ours.' });
  assert.match(verified(desk), /^2 records hold/);
  perform(withdraw, desk, ['a-later'], { reason: 'Nor was this.' });
  assert.match(files.read('record/addresses.txt') ?? '', /^\/archive\/2025\/02\/ -> \/archive\/ /m);
  assert.match(verified(desk), /^2 records hold/);
  assert.throws(() => publish.plan(desk, ['a-later'], {}), /was withdrawn/);
});

test('adopt records new quotes without calling them a change', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
  });
  perform(record, desk, [], { adopt: true });
  files.write(
    source,
    anOpEd('published: 2025-02-14T09:00:00Z\npullQuotes: [Nobody has to let them break]\n'),
  );
  assert.throws(() => verified(desk), /npm run record -- --adopt links-must-last/);
  perform(record, desk, ['links-must-last'], { adopt: true });
  assert.match(verified(desk), /^1 record holds/);
  assert.equal(perform(record, desk, [], { adopt: true }).done, 'The record is complete already.');
});

test('adopt refuses to record changed words', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n'),
  });
  perform(record, desk, [], { adopt: true });
  files.write(source, anOpEd('published: 2025-02-14T09:00:00Z\n', words.replace('nine', 'eight')));
  perform(record, desk, [], { adopt: true });
  assert.throws(() => verified(desk), /npm run correct -- links-must-last/);
});
