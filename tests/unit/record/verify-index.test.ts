import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddressBook, writeAddressBook } from '../../../src/record/address-book.ts';
import { readHistory } from '../../../src/record/history.ts';
import {
  createMoveEntry,
  createPublicationEntry,
  createRevisionEntry,
} from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { locateIndexFile, makeClaim, readIndex, writeIndex } from '../../../src/record/record-index.ts';
import { verifyIndex } from '../../../src/record/verify-index.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';
import { aRecordOfVersionOne } from './an-old-record.ts';

const seal = (digit: string) => digit.repeat(32);
const source = { file: 'index' };
const claim = (path: string, entries: number, digit: string, commit?: string) => ({
  ...{ path, entries, seal: seal(digit) },
  source: commit === undefined ? source : { ...source, commit },
});
const folder = 'content';
const nothing = { index: { claims: [], flaws: [] }, claims: [], addresses: [] };

test('a piece is listed in the file of its month, everything else in one file', () => {
  assert.equal(locateIndexFile('/2025/02/links-must-last/'), 'record/index/2025-02.txt');
  assert.equal(locateIndexFile('/people/jane-doe/'), 'record/index/site.txt');
});

test('of two lines of a piece the longer record stays; of two as long, the one that stood there', () => {
  const first = writeIndex('', [claim('/b/', 2, 'b'), claim('/a/', 1, 'a')]);
  assert.equal(first, `/a/ 1 ${seal('a')}\n/b/ 2 ${seal('b')}\n`);
  assert.equal(
    writeIndex(first, [claim('/a/', 2, 'c'), claim('/b/', 1, 'd')]),
    `/a/ 2 ${seal('c')}\n/b/ 2 ${seal('b')}\n`,
  );
  assert.equal(writeIndex(first, [claim('/b/', 2, 'e')]), first);
});

test('a conflict and a line changed by hand are told apart', () => {
  const text = `<<<<<<< HEAD\n/a/ 1 ${seal('a')}\n/b/ one ${seal('b')}\n`;
  assert.deepEqual(
    readIndex([{ file: 'index', text }]).flaws.map(({ line, wrong }) => [line, wrong]),
    [
      [1, 'holds a conflict of two versions'],
      [3, 'was changed by hand'],
    ],
  );
});

test('a record of an earlier version need not be listed, one of this version must be', () => {
  const [old, present] = [historyOf(aRecordOfVersionOne(anArticle())), historyOf(recordOf(anArticle()))];
  assert.deepEqual(verifyIndex({ histories: [old], folder }, nothing), []);
  assert.match(
    verifyIndex({ histories: [present], folder }, nothing)[0]?.message ?? '',
    /is not in the index/,
  );
  const index = { claims: [makeClaim(present)], flaws: [] };
  assert.deepEqual(verifyIndex({ histories: [present], folder }, { ...nothing, index }), []);
});

test('a claim of a branch that gave way in a merge is let pass, one of the same line is not', () => {
  const record = recordOf(anArticle());
  const merged = historyOf(appendEntry(record, createMoveEntry('/2025/02/x/', '2025-03-01T09:00:00Z')));
  const own = { ...makeClaim(merged), source: { file: 'index', commit: 'ours' } };
  const theirs = claim('/2025/02/x/', 2, 'a', 'theirs');
  const known = { ...nothing, index: { claims: [makeClaim(merged)], flaws: [] }, claims: [own, theirs] };
  const verify = (isParallel: boolean) =>
    verifyIndex({ histories: [merged], folder }, { ...known, isParallel: () => isParallel });
  assert.deepEqual(verify(true), []);
  assert.match(verify(false)[0]?.message ?? '', /is not the one that was kept \(commit theirs\)/);
});

test('many lost records are named as far as an editor reads, and counted', () => {
  const claims = Array.from({ length: 25 }, (_, number) => claim(`/2025/02/${number}/`, 1, 'a'));
  const problems = verifyIndex({ histories: [], folder }, { ...nothing, index: { claims, flaws: [] } });
  assert.equal(problems.length, 11);
  assert.equal(problems.at(-1)?.message, 'and 15 more records differ from the index in the same way');
});

test('a piece that has appeared is not published a second time; one that waits may be', () => {
  const article = anArticle();
  const again = (written: string) =>
    readHistory('a.jsonl', appendEntry(recordOf(article), createPublicationEntry(article, written)));
  const late = again('2025-02-15T09:00:00Z');
  assert.ok('flaw' in late && late.flaw.wrong === 'is published a second time');
  const early = again('2025-02-13T09:00:00Z');
  assert.ok(!('flaw' in early));
  assert.deepEqual([early.seals.length, early.writtenAt], [2, '2025-02-13T09:00:00Z']);
});

test('what the index knew of a record that is gone, shorter or another is told, and how to bring it back', () => {
  const record = recordOf(anArticle());
  const moved = appendEntry(record, createMoveEntry('/2025/02/x/', '2025-03-01T09:00:00Z'));
  const path = '/2025/02/links-must-last/';
  const told = (record: string | undefined, ...claims: ReturnType<typeof claim>[]) =>
    verifyIndex(
      { histories: record === undefined ? [] : [historyOf(record)], folder },
      { ...nothing, index: { claims: [], flaws: [] }, claims },
    ).filter(({ message }) => !message.includes('is not in the index'));
  const file = 'content/record/articles/links-must-last.jsonl';
  assert.deepEqual(told(undefined, claim(path, 1, 'a', '0123abc')), [
    {
      file: 'content/record',
      message: `${path} was published, and its record is gone (commit 0123abc knows 1 entry)`,
      todo: 'bring it back: git checkout 0123abc -- content/record, with the text that belongs to it',
    },
  ]);
  const [gone] = told(undefined, claim(path, 2, 'a'));
  assert.equal(gone?.message, `${path} was published, and its record is gone (index knows 2 entries)`);
  assert.match(
    gone?.todo ?? '',
    /^if two branches gave the piece two names, .*; otherwise bring it back: git log --stat/,
  );
  assert.deepEqual(told(record, claim(path, 3, 'a', '0123abc')), [
    {
      file,
      message: `the record of ${path} had 3 entries (commit 0123abc) and has 1: a change that readers were told about is gone`,
      todo: 'bring it back: git checkout 0123abc -- content/record, with the text that belongs to it',
    },
  ]);
  const [other] = told(record, claim(path, 1, 'a'));
  assert.equal(
    other?.message,
    `the record of ${path} is not the one that was kept (index): it was written again from the start, or an entry was replaced`,
  );
  assert.match(
    other?.todo ?? '',
    /^if two branches changed the piece and this version was kept, delete that line/,
  );
  const [first] = historyOf(moved).seals;
  assert.deepEqual(told(moved, { ...claim(path, 1, 'a'), seal: first ?? '' }), []);
  assert.deepEqual(told(moved, { ...claim('/2025/02/x/', 1, 'a'), seal: first ?? '' }), []);
});

test('addresses that an earlier state listed and the book lost are named, ten of them', () => {
  const addresses = Array.from({ length: 12 }, (_, at) => ({
    address: `/topics/${at}/`,
    ...(at === 0 && { commit: '0123abc' }),
  }));
  const book = readAddressBook(
    'content/record/addresses.txt',
    writeAddressBook(readAddressBook('', ''), ['/topics/1/']),
  );
  const problems = verifyIndex({ histories: [], book, folder }, { ...nothing, addresses });
  assert.deepEqual(problems.slice(0, 2), [
    {
      file: 'content/record/addresses.txt',
      message: '/topics/0/ was listed in commit 0123abc and is no longer: nothing keeps the address',
      todo: 'bring the line back (git show 0123abc), then say which address answers for it: npm run move -- /topics/0/ /…/',
    },
    {
      file: 'content/record/addresses.txt',
      message: '/topics/2/ was listed and is no longer: nothing keeps the address',
      todo: 'bring the line back, then say which address answers for it: npm run move -- /topics/2/ /…/',
    },
  ]);
  assert.equal(problems.length, 10);
  assert.deepEqual(verifyIndex({ histories: [], folder }, { ...nothing, addresses }), []);
});

test('an article that moved back has no former address that is its own', () => {
  const there = appendEntry(recordOf(anArticle()), createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
  const back = historyOf(appendEntry(there, createMoveEntry(anArticle().path, '2025-03-02T09:00:00Z')));
  assert.deepEqual([back.path, back.formerly], [anArticle().path, ['/2025/02/two/']]);
});

test('a history says of each entry what it did, when, and under which seal', () => {
  const article = anArticle();
  const [at, later] = ['2025-03-01T09:00:00Z', '2025-03-02T09:00:00Z'];
  const change = createRevisionEntry(historyOf(recordOf(article)), article, { at, kind: 'typo' });
  const moved = appendEntry(appendEntry(recordOf(article), change), createMoveEntry('/2025/02/x/', later));
  const { versions, seals } = historyOf(moved);
  assert.deepEqual(versions, [
    { entry: 'published', at: article.published, seal: seals[0] },
    { entry: 'revised', at, kind: 'typo', seal: seals[1] },
    { entry: 'moved', at: later, seal: seals[2] },
  ]);
});
