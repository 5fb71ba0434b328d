import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestWord } from '../../../src/search/engine/suggest-word.ts';
import { getWordListFile } from '../../../src/search/format/index-files.ts';

const vocabulary = 'govern 12\ngoverned 9\ngovernment 40\ngovernments 22\ngovernor 4\ngown 1\n';

test('a slip of the finger finds the word that was meant', () => {
  assert.equal(suggestWord('goverment', vocabulary), 'government');
  assert.equal(suggestWord('govermnent', vocabulary), 'government');
  assert.equal(suggestWord('govrnor', vocabulary), 'governor');
});

test('of two words as near, the one more articles hold is offered', () => {
  assert.equal(suggestWord('cart', 'care 2\ncard 9\n'), 'card');
});

test('nothing is offered for a short or a distant word', () => {
  assert.equal(suggestWord('gow', vocabulary), undefined);
  assert.equal(suggestWord('giraffe', vocabulary), undefined);
});

test('the word itself is not a correction of it', () => {
  assert.equal(suggestWord('gown', 'gown 1\n'), undefined);
});

test('words are listed by their first two letters without their marks', () => {
  assert.equal(getWordListFile('école'), getWordListFile('ecole'));
  assert.equal(getWordListFile('ab'), 'words/61-62.txt');
});
