import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldSpelling } from '../../../src/languages/text/old-spelling.ts';

const isSame = (one: string, other: string, language = 'en') =>
  foldSpelling(one, language) === foldSpelling(other, language);

test('old spellings and those of two continents are one word', () => {
  for (const pair of [
    'publick public',
    'honour honor',
    'shew show',
    'connexion connection',
    'encrease increase',
    'fœderal federal',
    'deriv’d derived',
    'mony money',
    'fooles fools',
    'analyse analyze',
    'travelled traveled',
    'Congreſs Congress',
  ]) {
    const [one = '', other = ''] = pair.split(' ');
    assert.ok(isSame(one, other), pair);
  }
});

test('other words stay other words', () => {
  for (const pair of [
    'four for',
    'our or',
    'your yore',
    'want went',
    'back bac',
    'possible impossible',
    'happy unhappy',
    'paste past',
    'power powers',
    'filling filing',
    'toe to',
    'shoe she',
  ]) {
    const [one = '', other = ''] = pair.split(' ');
    assert.ok(!isSame(one, other), pair);
  }
});

test('of a number only the marks between thousands are set aside', () => {
  assert.ok(isSame('10,000', '10000'));
  assert.ok(!isSame('10,00', '1000'));
  assert.ok(!isSame('1.5', '15'));
});

test('other languages have no such rules', () => {
  assert.ok(!isSame('honour', 'honor', 'fr'));
});

test('German may write its umlauts with e, and th for t', () => {
  assert.ok(isSame('Ueber', 'über', 'de'));
  assert.ok(isSame('Theil', 'Teil', 'de'));
  assert.ok(!isSame('Fluß', 'Fuß', 'de'));
});
