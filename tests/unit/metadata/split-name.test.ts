import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitName } from '../../../src/metadata/split-name.ts';

test('the last word is the family name, with the words in small letters before it', () => {
  assert.deepEqual(splitName('Jane Doe'), { given: 'Jane', family: 'Doe' });
  assert.deepEqual(splitName('Mary Ann Smith-Jones'), { given: 'Mary Ann', family: 'Smith-Jones' });
  assert.deepEqual(splitName('Михайло Грушевський'), { given: 'Михайло', family: 'Грушевський' });
  assert.deepEqual(splitName('Ludwig van der Rohe'), {
    given: 'Ludwig',
    'non-dropping-particle': 'van der',
    family: 'Rohe',
  });
});

test('a name of one word is a family name, and a suffix is none', () => {
  assert.deepEqual(splitName('Publius'), { family: 'Publius' });
  assert.deepEqual(splitName('Martin Luther King Jr.'), {
    given: 'Martin Luther',
    family: 'King',
    suffix: 'Jr.',
  });
  assert.deepEqual(splitName('Henry III'), { family: 'Henry', suffix: 'III' });
});

test('a name in small letters keeps all its words', () => {
  assert.deepEqual(splitName('bell hooks'), { 'non-dropping-particle': 'bell', family: 'hooks' });
});
