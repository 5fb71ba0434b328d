import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listWaysToMark } from '../../../src/commands/mark-words.ts';

const words = 'Links break in nine years.';

test('sets the mark around the words, wherever the source breaks its lines', () => {
  assert.deepEqual(listWaysToMark('Yes. Links break in\nnine years. No.', { text: words, line: 1 }), [
    'Yes. <Pull>Links break in\nnine years.</Pull> No.',
  ]);
});

test('reads past emphasis, links, footnote marks and escapes within the words', () => {
  for (const source of [
    'Links *break* in nine years.',
    'Links [break](https://example.com "a (b") in nine years.',
    'Links[^1] break in nine __years__.',
    'Links break in nine\\ years.'.replace('\\ ', ' '),
    'Links break in nine years\\.',
  ]) {
    assert.ok(listWaysToMark(source, { text: words, line: 1 }).includes(`<Pull>${source}</Pull>`), source);
  }
});

test('offers to take in the marks that touch the words, and to leave them out', () => {
  assert.deepEqual(listWaysToMark('*Links break in nine years.*', { text: words, line: 1 }), [
    '*<Pull>Links break in nine years.</Pull>*',
    '<Pull>*Links break in nine years.</Pull>*',
    '*<Pull>Links break in nine years.*</Pull>',
    '<Pull>*Links break in nine years.*</Pull>',
  ]);
});

test('looks in the paragraph that begins on the line, and in no other', () => {
  const source = `Links last.\n\n${words}\n\nLinks last.`;
  assert.equal(listWaysToMark(source, { text: words, line: 3 }).length, 1);
  assert.deepEqual(listWaysToMark(source, { text: words, line: 1 }), []);
  assert.deepEqual(listWaysToMark(source, { text: 'Links last. Links break in nine years.', line: 1 }), []);
});

test('offers nothing where the words stand twice', () => {
  assert.deepEqual(listWaysToMark(`${words} ${words}`, { text: words, line: 1 }), []);
});
