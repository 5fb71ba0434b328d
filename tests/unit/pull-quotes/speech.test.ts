import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSpeech } from '../../../src/pull-quotes/text/speech.ts';

const speechOf = (text: string) => findSpeech(text).map(({ start, end }) => text.slice(start, end));

test('finds speech between the marks of many languages', () => {
  assert.deepEqual(speechOf('He said “no” and “never”.'), ['“no”', '“never”']);
  assert.deepEqual(speechOf('He said "no" and "never".'), ['"no"', '"never"']);
  assert.deepEqual(speechOf('Er sagte „nein“ und »nie«.'), ['„nein“', '»nie«']);
  assert.deepEqual(speechOf('Il dit « non » puis «\u202Fjamais\u202F».'), [
    '« non »',
    '«\u202Fjamais\u202F»',
  ]);
  assert.deepEqual(speechOf('Він сказав «ні», вона — „так”.'), ['«ні»', '„так”']);
  assert.deepEqual(speechOf('Hän sanoi ”ei” taas.'), ['”ei”']);
  assert.deepEqual(speechOf('彼は「いいえ」と言った。'), ['「いいえ」']);
  assert.deepEqual(speechOf('He said ‘no’ twice.'), ['‘no’']);
});

test('takes speech within speech with the outer', () => {
  assert.deepEqual(speechOf('“She said ‘no’ to me,” he said.'), ['“She said ‘no’ to me,”']);
  assert.deepEqual(speechOf('Il dit «elle a dit «non» hier» ici.'), ['«elle a dit «non» hier»']);
});

test('takes an apostrophe for no mark', () => {
  assert.deepEqual(speechOf('The boys’ boat isn’t the girls’ boat.'), []);
  assert.deepEqual(speechOf('‘The boys’ boat isn’t here,’ he said.'), ['‘The boys’ boat isn’t here,’']);
  assert.deepEqual(speechOf('Back in the ‘90s it was the boys’ boat.'), []);
});

test('takes inches for no mark', () => {
  assert.deepEqual(speechOf('A 5" screen and a 7" one.'), []);
});

test('takes speech never closed as going on to the end', () => {
  assert.deepEqual(speechOf('He said: “And so it went on.'), ['“And so it went on.']);
  assert.deepEqual(speechOf('A stray " mark.'), []);
});
