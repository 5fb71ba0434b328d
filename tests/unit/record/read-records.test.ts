import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { summarizeHistory } from '../../../src/record/cached-history.ts';
import { listSoundHistories, readRecords } from '../../../src/record/read-records.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-records-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const record = recordOf(anArticle());
const seal = '0123456789abcdef0123456789abcdef';

/** Writes the files of a content folder, and returns it. */
function write(name: string, files: Record<string, string>): string {
  const content = join(folder, name);
  mkdirSync(content);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
    utimesSync(join(content, file), 1e9, 1e9);
  }
  return content;
}

test('a content folder without a record has none', () => {
  const { records, digests, subjects, brokenSubjects, book, index } = readRecords(write('empty', {}));
  assert.deepEqual([records, digests.size, subjects.size, brokenSubjects], [[], 0, 0, []]);
  assert.deepEqual([book.addresses.size, book.flaws, index], [0, [], { claims: [], flaws: [] }]);
});

test('records, names, the index and the addresses are read from their places, and what is broken is named', () => {
  const content = write('full', {
    'record/articles/links-must-last.jsonl': record,
    'record/articles/broken.jsonl': '{"entry":',
    'record/articles/notes.txt': 'No record.',
    'record/people/ann-poe.jsonl': recordOf(anArticle({ path: '/people/ann-poe/' })),
    'record/topics/broken.jsonl': '{"entry":',
    'record/index/2025-02.txt': `/2025/02/links-must-last/ 1 ${seal}\n`,
  });
  const read = readRecords(content);
  assert.deepEqual(
    listSoundHistories(read).map(({ slug, passages }) => [slug, passages.length]),
    [['links-must-last', historyOf(record).passages.length]],
  );
  assert.deepEqual(
    read.records.filter((one) => 'flaw' in one).map(({ file }) => file.endsWith('/articles/broken.jsonl')),
    [true],
  );
  assert.deepEqual([...read.digests.keys()].toSorted(), ['broken', 'links-must-last']);
  assert.deepEqual([...read.subjects.keys()], ['people/ann-poe']);
  assert.equal(read.brokenSubjects.length, 1);
  assert.deepEqual(
    read.index.claims.map(({ path, entries }) => [path, entries]),
    [['/2025/02/links-must-last/', 1]],
  );
});

test('a record that is known by its digest is not parsed before its words are asked for', () => {
  const content = write('known', { 'record/articles/links-must-last.jsonl': record });
  const { digests } = readRecords(content);
  const [digest = ''] = digests.values();
  const summary = { ...summarizeHistory(historyOf(record)), published: '2020-01-01T00:00:00Z' };
  const [known] = listSoundHistories(
    readRecords(content, { summaries: new Map([[digest, summary]]), known: new Map() }),
  );
  assert.equal(known?.published, '2020-01-01T00:00:00Z');
  writeFileSync(join(content, 'record/articles/links-must-last.jsonl'), `${record}\n`);
  assert.throws(() => known?.passages, /links-must-last\.jsonl was changed meanwhile; build again/);
});
