import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptBeginning, findFirstDifference } from '../../../src/record/first-difference.ts';

test('the words that differ are shown with three before and three after', () => {
  assert.deepEqual(findFirstDifference('a b c d e f g h i j', 'a b c d X f g h i j'), [
    '… b c d e f g h …',
    '… b c d X f g h …',
  ]);
});

test('nothing is said to be left out where nothing is', () => {
  assert.deepEqual(findFirstDifference('a b c', 'X b c'), ['a b c', 'X b c']);
  assert.deepEqual(findFirstDifference('a b c d', 'a b c'), ['a b c d', 'a b c']);
});

test('of many changed words, twelve words are shown', () => {
  const many = Array.from({ length: 40 }, (_, index) => `w${index}`);
  const [before] = findFirstDifference(many.join(' '), 'nothing of it');
  assert.equal(before, `${many.slice(0, 12).join(' ')} …`);
});

test('of a long text the first eight words are told, one that is hardly longer as it is', () => {
  assert.equal(excerptBeginning('a b c d e f g h i'), 'a b c d e f g h i');
  assert.equal(excerptBeginning('a b c d e f g h i j'), 'a b c d e f g h …');
});

test('words that stand twice in a row are counted once, from the beginning', () => {
  assert.deepEqual(findFirstDifference('a b', 'a b b'), ['a b', 'a b b']);
  assert.deepEqual(findFirstDifference('a b c d e f', 'a b c c d e f'), ['a b c d e f', 'a b c c d e f']);
});
