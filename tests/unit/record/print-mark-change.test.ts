import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getPhrases, interfaceLanguages } from '../../../src/languages/interface/catalogue.ts';
import { printMarkChange } from '../../../src/record/print-mark-change.ts';

const print = (value: string, language: string) =>
  printMarkChange({ change: 'added', mark: 'list', words: 'one', value }, getPhrases(language).structure);

test('the kind of a list is said in words', () => {
  assert.match(print('numbered', 'en'), /an item of a numbered list/);
  assert.match(print('numbered from 3', 'en'), /the first item of a list numbered from 3/);
  assert.match(print('bulleted, level 2', 'en'), /an item of a list with bullets, on level 2/);
});

test('in no language is the kind of a list said in the words of the record', () => {
  for (const language of Object.keys(interfaceLanguages).filter((tag) => tag !== 'en'))
    for (const value of ['numbered', 'numbered from 3', 'bulleted', 'numbered, level 2'])
      assert.doesNotMatch(print(value, language), /numbered|bulleted|level|from/, `${language} ${value}`);
});
