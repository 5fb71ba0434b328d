import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { move } from '../../../src/commands/move.ts';
import { createSources, type SourceReaders } from '../../../src/commands/sources.ts';
import { ContentError } from '../../../src/runtime/problem.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

const slug = 'links-must-last';
const address = 'https://letters.example/doe/';
const letter = `Dear editors, a year ago I wrote to you. Every link that you break is a promise broken to a stranger, and
nobody hears of it. I remain yours. ${'Of other things I write another time. '.repeat(40)}`;
const bytes = (text: string) => new TextEncoder().encode(text);

const readers = (page: string | undefined = letter): SourceReaders => ({
  readFile: (path) => (path === 'letter.txt' ? bytes(letter) : undefined),
  fetchPage: (from) => (page === undefined ? { fault: `${from} answers 404` } : bytes(page)),
});
const sources = createSources(readers());
const quoting = (quoted: string, fields = '') =>
  anOpEd(`draft: true\n${fields}`, `Jane Doe wrote “${quoted}” in [a letter](${address}).`);
const exact = 'Every link that you break is a promise broken to a stranger';

test('lists quotations with what they rest on, and writes nothing', (context) => {
  const { desk } = aNewsroom(context, { [slug]: quoting(exact) });
  const { report, changes } = sources.plan(desk, [slug], {});
  assert.deepEqual(changes, []);
  assert.deepEqual(report, [
    '“Links must last”: 1 quotation.',
    '',
    ` 1  “${exact}” (line 10)`,
    `    Source 1: ${address}`,
    '    Cannot tell: the text of the source was not read',
  ]);
});

test('keeps a passage of a file that it is given, never the file', (context) => {
  const { desk, files } = aNewsroom(context, { [slug]: quoting(exact) });
  const { report, done } = perform(sources, desk, [slug], { file: 'letter.txt' });
  assert.ok(
    report.includes('    Verbatim: the source has these words (read on 2025-03-01)'),
    report.join('\n'),
  );
  assert.equal(done, `Kept in content/sources/${slug}.jsonl; commit it.`);
  const kept = files.read(`sources/${slug}.jsonl`) ?? '';
  assert.ok(kept.includes('a promise broken to a stranger, and nobody hears of it.'));
  assert.ok(kept.length < 1000);
});

test('fetches what has an address, and says what cannot be had', (context) => {
  const { desk } = aNewsroom(context, { [slug]: quoting(exact) });
  assert.match(sources.plan(desk, [slug], { fetch: true }).report.join('\n'), /Verbatim/);
  const { report, changes } = createSources(readers('')).plan(desk, [slug], { fetch: true });
  assert.equal(report[0], `${address} holds next to no words`);
  assert.deepEqual(changes, []);
});

test('that a text has none of the words is kept too, and is no fault', (context) => {
  const { desk } = aNewsroom(context, { [slug]: quoting('whales sing at night in the northern ocean') });
  perform(sources, desk, [slug], { file: 'letter.txt' });
  const { report, failed } = sources.plan(desk, [slug], {});
  assert.equal(failed, false);
  assert.match(
    report.join('\n'),
    /Cannot tell: the text of the source that was read does not have these words/,
  );
});

test('a second volume adds to what was kept of the first', (context) => {
  const second = 'whales sing at night in the northern ocean';
  const draft = anOpEd('draft: true\n', `Doe wrote “${exact}” and “${second}” in [letters](${address}).`);
  const { desk } = aNewsroom(context, { [slug]: draft });
  perform(sources, desk, [slug], { file: 'letter.txt' });
  const volume = `Then she wrote that ${second}, and no more. ${'Of ships she said nothing. '.repeat(40)}`;
  const { report } = perform(createSources(readers(volume)), desk, [slug], { fetch: true });
  assert.equal(report.filter((line) => /Verbatim/.test(line)).length, 2);
});

test('other words are shown and end the command, the check and every reading of the piece', (context) => {
  const { desk } = aNewsroom(context, { [slug]: quoting(exact) });
  perform(sources, desk, [slug], { file: 'letter.txt' });
  desk.files.write(
    `articles/${slug}/index.mdx`,
    quoting(exact.replace('stranger', 'friend')).replace('draft: true', 'published: 2025-02-14T09:00:00Z'),
  );
  const { report, failed } = sources.plan(desk, [slug], {});
  assert.equal(failed, true);
  assert.match(report.join('\n'), /Differs: the source has other words[\s\S]*\{\+friend\+\}/);
  const checked = check.plan(desk, [slug], {});
  assert.equal(checked.failed, true);
  assert.match(
    checked.report.join('\n'),
    /index\.mdx:10\n\s+the quotation has other words than its source, https/,
  );
});

test('what a frontmatter says of a quotation is checked too', (context) => {
  const fields = `sources:\n  - title: A letter\n    quotations: [whales sing]\n`;
  const { desk } = aNewsroom(context, { [slug]: quoting(exact, fields) });
  assert.throws(
    () => sources.plan(desk, [slug], {}),
    (error) => error instanceof ContentError && /“whales sing” stands in no quotation/.test(error.message),
  );
});

test('a line that was changed by hand is a fault, with its file and line', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: quoting(exact).replace('draft: true', 'published: 2025-02-14T09:00:00Z'),
  });
  perform(sources, desk, [slug], { file: 'letter.txt' });
  const path = `sources/${slug}.jsonl`;
  files.write(path, (files.read(path) ?? '').replace('stranger', 'friend'));
  assert.match(
    check.plan(desk, [slug], {}).report.join('\n'),
    /content\/sources\/links-must-last\.jsonl:1\n\s+was typed or changed by hand/,
  );
});

test('a piece of this publication is read from the content folder', (context) => {
  const said = anOpEd('published: 2025-02-14T09:00:00Z\n');
  const quotes = anOpEd(
    'draft: true\n',
    'We wrote “Nobody has to let them break” [last month](/2025/02/old-piece/).',
  );
  const { desk } = aNewsroom(context, { 'old-piece': said, [slug]: quotes });
  assert.match(sources.plan(desk, [slug], { fetch: true }).report.join('\n'), /Verbatim/);
});

test('without a name every piece is counted, and imported ones together', (context) => {
  const imported = quoting(exact).replace('disclosure: none', 'disclosure: not-asked');
  const { desk } = aNewsroom(context, { [slug]: quoting(exact), 'an-import': imported });
  const { report, done } = sources.plan(desk, [], {});
  assert.deepEqual(report, [`  ${slug}: 1 quotation: 0 verbatim, 1 cannot tell.`]);
  assert.equal(
    done,
    '1 quotation: 0 verbatim, 1 cannot tell.\nIn imported pieces: 1 quotation: 0 verbatim, 1 cannot tell.',
  );
});

test('what was kept moves with its piece', (context) => {
  const { desk, files } = aNewsroom(context, { [slug]: quoting(exact) });
  perform(sources, desk, [slug], { file: 'letter.txt' });
  perform(move, desk, [slug, 'links-that-last']);
  assert.deepEqual(files.list('sources').files, ['links-that-last.jsonl']);
});
