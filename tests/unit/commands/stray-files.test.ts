import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { digestBuildInputs, inspectInputs } from '../../../src/build/inputs.ts';
import { check } from '../../../src/commands/check.ts';
import type { Command, CommandContext, CommandOptions } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { openFileStore } from '../../../src/commands/file-store.ts';
import { applyChanges } from '../../../src/commands/journal.ts';
import { move } from '../../../src/commands/move.ts';
import { begin } from '../../../src/commands/new.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import { readRecords } from '../../../src/record/read-records.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';
import { listFolder } from '../../../src/runtime/list-folder.ts';
import { aNewsroom, anOpEd, words } from './a-newsroom.ts';

/** What operating systems, editors and people leave in a folder; none of it is content. */
const strays = [
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  'notes.txt',
  'README.md',
  '._jane-doe.yaml',
  '._about.mdx',
  '._links-must-last.jsonl',
  '.git/HEAD',
  '.obsidian/index.mdx',
  '.trash/links/index.mdx',
  '@eaDir/thumb.jpg',
];
const folders = ['articles', 'people', 'topics', 'pages', 'record/articles', 'articles/links-must-last'];

/** A published article and a draft, with every stray file in every folder. */
function aLitteredNewsroom(context: TestContext) {
  const newsroom = aNewsroom(context, {
    'links-must-last': anOpEd('draft: true\n'),
    'a-draft': anOpEd('draft: true\n', 'Other words.'),
  });
  perform(publish, newsroom.desk, ['links-must-last']);
  for (const folder of folders)
    for (const stray of strays) newsroom.files.write(`${folder}/${stray}`, '\u0000\u0001 {');
  return newsroom;
}

function perform(command: Command, desk: CommandContext, given: string[], options: CommandOptions = {}) {
  const plan = command.plan(desk, given, options);
  applyChanges(desk.files, plan.changes);
  return plan;
}

test('check passes over files that are no content', (context) => {
  const { desk } = aLitteredNewsroom(context);
  const plan = perform(check, desk, []);
  assert.deepEqual([plan.failed, plan.report], [false, []]);
  assert.equal(plan.done, '2 articles and 2 other files checked: 0 problems, 0 warnings.');
});

test('every command works among files that are no content', (context) => {
  const { desk, files } = aLitteredNewsroom(context);
  const path = 'articles/links-must-last/index.mdx';
  assert.match(perform(record, desk, [], { verify: true }).done, /^1 record holds/);
  files.write(path, (files.read(path) ?? '').replace(words, words.replace('nine', 'eight')));
  perform(correct, desk, ['links-must-last'], { kind: 'correction', note: 'Eight.' });
  perform(publish, desk, ['a-draft']);
  perform(move, desk, ['links-must-last', 'links-last']);
  perform(withdraw, desk, ['links-last'], { reason: 'Not ours.' });
  perform(begin, desk, ['A new piece']);
  perform(record, desk, [], { adopt: true });
  assert.match(perform(record, desk, [], { verify: true }).done, /^2 records hold/);
  assert.equal(perform(check, desk, []).failed, false);
});

test('a file that is named as if it were an article is none', (context) => {
  const { desk } = aLitteredNewsroom(context);
  for (const slug of ['notes.txt', '.DS_Store']) {
    assert.throws(() => publish.plan(desk, [slug], {}), { name: 'Refusal' });
    assert.throws(() => move.plan(desk, [slug, 'elsewhere'], {}), { name: 'Refusal' });
  }
});

test('the record is read among files that are no record', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-record-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['._a.jsonl', '.DS_Store', 'notes.txt'])
    openFileStore(root).write(`record/articles/${name}`, '{');
  assert.deepEqual(readRecords(root).records, []);
});

test('check names a text that lies loose among the articles, and says where it belongs', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  for (const name of ['loose.mdx', 'Old Piece.md', 'index.mdx']) files.write(`articles/${name}`, 'Words.');
  const { failed, report } = check.plan(desk, [], {});
  assert.equal(failed, true);
  assert.equal(
    report.join('\n'),
    `3 problems to put right before this can be published:

  content/articles/Old Piece.md
    is read by nothing: an article is an index.mdx in a folder of its own
    to do: move it to content/articles/<slug>/index.mdx
  content/articles/index.mdx
    is read by nothing: an article is an index.mdx in a folder of its own
    to do: move it to content/articles/<slug>/index.mdx
  content/articles/loose.mdx
    is read by nothing: an article is an index.mdx in a folder of its own
    to do: move it to content/articles/loose/index.mdx
`,
  );
});

test('check names an article that is not called index.mdx, and says what to call it', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  files.write('articles/links-must-last/index.md', 'Older words.');
  files.write('articles/plain/index.md', 'Words.');
  files.write('articles/capital/Index.MDX', 'Words.');
  files.write('articles/no-text/notes.md', 'Words.');
  assert.equal(
    check.plan(desk, [], {}).report.join('\n'),
    `3 problems to put right before this can be published:

  content/articles/capital/Index.MDX
    is read by nothing: an article’s text is in index.mdx
    to do: rename it to content/articles/capital/index.mdx
  content/articles/links-must-last/index.md
    is read by nothing: an article’s text is in index.mdx, which is there too
    to do: keep one of the two, under the name index.mdx
  content/articles/plain/index.md
    is read by nothing: an article’s text is in index.mdx
    to do: rename it to content/articles/plain/index.mdx
`,
  );
});

test('a link to nothing, as an editor puts beside an open file, is none of the files a build reads', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-inputs-'));
  const folders = { engine: root, root, content: root };
  context.after(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.mdx'), '');
  symlinkSync('jane@host.1234', join(root, '.#index.mdx'));
  symlinkSync('jane@host.1234', join(root, '.#data.json'));
  assert.deepEqual(listFilesBelow(root), [join(root, 'index.mdx')]);
  assert.doesNotThrow(() => [inspectInputs(folders), digestBuildInputs(folders, [])]);
});

test('a listing leaves hidden names out and follows symbolic links', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-list-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'b-folder'));
  mkdirSync(join(root, '.hidden-folder'));
  writeFileSync(join(root, 'a-file'), '');
  writeFileSync(join(root, '.hidden'), '');
  symlinkSync('b-folder', join(root, 'c-link'));
  symlinkSync('a-file', join(root, 'd-link'));
  symlinkSync('nowhere', join(root, 'e-link'));
  assert.deepEqual(listFolder(root), { files: ['a-file', 'd-link'], folders: ['b-folder', 'c-link'] });
  const nothing = { files: [], folders: [] };
  assert.deepEqual([listFolder(join(root, 'no')), listFolder(join(root, 'a-file'))], [nothing, nothing]);
});
