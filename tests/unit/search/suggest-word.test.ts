import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../src/search/engine/suggest-word.ts';
import { vocabularyFile } from '../../../src/search/engine/query-words.ts';

const vocabulary = 'govern 12\ngoverned 9\ngovernment 40\ngovernments 22\ngovernor 4\ngown 1\n';

test('a slip of the finger finds the word that was meant', () => {
  assert.equal(nearest('goverment', vocabulary), 'government');
  assert.equal(nearest('govermnent', vocabulary), 'government');
  assert.equal(nearest('govrnor', vocabulary), 'governor');
});

test('of two words as near, the one more articles hold is offered', () => {
  assert.equal(nearest('cart', 'care 2\ncard 9\n'), 'card');
});

test('nothing is offered for a short or a distant word', () => {
  assert.equal(nearest('gow', vocabulary), undefined);
  assert.equal(nearest('giraffe', vocabulary), undefined);
});

test('the word itself is not a correction of it', () => {
  assert.equal(nearest('gown', 'gown 1\n'), undefined);
});

test('words are listed by their first two letters without their marks', () => {
  assert.equal(vocabularyFile('école'), vocabularyFile('ecole'));
  assert.equal(vocabularyFile('ab'), 'words/61-62.txt');
});
