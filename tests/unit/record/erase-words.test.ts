import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eraseWords } from '../../../src/record/erase-words.ts';
import { createRevisionEntry, createUpgradeEntry } from '../../../src/record/new-entries.ts';
import { appendEntry, readRecord } from '../../../src/record/record-file.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';
import { aRecordOfVersionOne } from './an-old-record.ts';

const article = anArticle({ text: ['Ann Poe lives in Rye.', 'Another follows it.'] });
const changed = anArticle({ text: ['Ann Poe lives here.', 'Another follows it.'] });
const at = '2025-03-01T09:00:00Z';
const holdsName = (words: string) => words.includes('Ann Poe');
const isSound = (text: string) => 'entries' in readRecord(text);

/** A record of version 1 that was upgraded, and changed since. */
const upgraded = (() => {
  const old = aRecordOfVersionOne(article);
  const present = appendEntry(old, createUpgradeEntry(historyOf(old), { article, feedId: 'tag:links', at }));
  return appendEntry(present, createRevisionEntry(historyOf(present), changed, { at, kind: 'update' }));
})();

test('every line that holds the words loses them, and no other; the seals still hold', () => {
  const record = recordOf(article);
  const { text, erased, isRewritten } = eraseWords(record, holdsName);
  assert.deepEqual([erased, isRewritten, holdsName(text), isSound(text)], [1, false, false, true]);
  const [before, after] = [record, text].map((one) => one.split('\n'));
  assert.deepEqual(
    before?.filter((line, index) => line !== after?.[index]).map((line) => JSON.parse(line).text),
    ['Ann Poe lives in Rye.'],
  );
});

test('a record without the words stays as it is, of whatever version its entries are', () => {
  for (const record of [recordOf(article), upgraded])
    assert.deepEqual(
      eraseWords(record, (words) => words.includes('Jane Roe')),
      { text: record, erased: 0, isRewritten: false },
    );
});

test('entries of an earlier version that hold the words are written again, and the seal that they had goes', () => {
  const { text, erased, isRewritten } = eraseWords(upgraded, holdsName);
  assert.deepEqual([isRewritten, holdsName(text), isSound(text)], [true, false, true]);
  assert.equal(erased, text.match(/^\{"n":\d+,"digest":/gm)?.length);
  assert.match(upgraded, /^\{"earlier":"[0-9a-f]{32}","salt":/m);
  assert.match(text, /^\{"earlier":null,"digest":/m);
  const numbers = Array.from(text.matchAll(/^\{"[nq]":(\d+)/gm), ([, number]) => Number(number));
  assert.equal(new Set(numbers).size, numbers.length);
  const read = historyOf(text);
  assert.deepEqual(
    read.passages.filter(({ id }) => !id.startsWith('@')).map(({ text: words }) => words),
    ['Another follows it.'],
  );
});

test('words of the present entries alone leave those of an earlier version as they were', () => {
  const { text, isRewritten } = eraseWords(upgraded, (words) => words.includes('lives here'));
  assert.deepEqual([isRewritten, text.includes('lives here'), isSound(text)], [false, false, true]);
  assert.equal(text.slice(0, text.indexOf('{"entry":"upgraded"')), aRecordOfVersionOne(article));
  assert.match(text, /^\{"earlier":"[0-9a-f]{32}","salt":/m);
});

test('entries that were written again once are erased in place the next time', () => {
  const first = eraseWords(upgraded, holdsName).text;
  const { text, erased, isRewritten } = eraseWords(first, (words) => words.includes('Another follows'));
  assert.deepEqual([isRewritten, text.includes('Another follows'), isSound(text)], [true, false, true]);
  assert.ok(erased > 0);
  assert.equal(text.split('\n').length, first.split('\n').length);
});
