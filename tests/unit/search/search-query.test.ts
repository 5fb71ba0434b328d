import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitQueryWords } from '../../../src/search/engine/query-words.ts';
import { readQuery } from '../../../src/search/engine/search-query.ts';

const read = (typed: string) => readQuery(typed, 'en-GB');

test('function words are left out where other words say more', () => {
  assert.deepEqual(read('the powers of the judges'), { phrases: [], words: ['powers', 'judges'] });
});

test('function words are kept where there is nothing else', () => {
  assert.deepEqual(read('to be or not to be'), { phrases: [], words: ['to', 'be', 'or', 'not'] });
});

test('another language keeps all its words', () => {
  assert.deepEqual(readQuery('die Macht of', 'de').words, ['die', 'macht', 'of']);
});

test('words between quotation marks of any kind are a phrase', () => {
  for (const typed of [
    '"mild voice" reason',
    '“mild voice” reason',
    '«mild voice» reason',
    '„mild voice“ reason',
  ]) {
    assert.deepEqual(read(typed), { phrases: ['mild voice'], words: ['reason'] });
  }
});

test('a quotation mark without its pair is no phrase', () => {
  assert.deepEqual(read('mild "voice'), { phrases: [], words: ['mild', 'voice'] });
});

test('apostrophes join, hyphens and dashes part', () => {
  assert.deepEqual(splitQueryWords("The people’s self-government—don't!", 'en-GB'), [
    'the',
    'peoples',
    'self',
    'government',
    'dont',
  ]);
});

test('markup, control characters and right-to-left marks are no words', () => {
  assert.deepEqual(read('<script>alert(1)</script>\u0000\u202e\u200f').words, ['script', 'alert', '1']);
});

test('a name that JavaScript knows is a word like any other', () => {
  assert.deepEqual(read('__proto__ constructor toString').words, ['proto', 'constructor', 'tostring']);
});

test('a query of any length and any characters is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (typed) => {
      const { phrases, words } = read(typed);
      assert.ok(phrases.length + words.length <= 1000);
      assert.ok([...phrases, ...words].every((word) => word.isWellFormed()));
    }),
  );
});

test('a very long query is cut', () => {
  assert.ok(read('word '.repeat(100_000)).words.length === 1);
  assert.ok(read(Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ')).words.length < 300);
});
