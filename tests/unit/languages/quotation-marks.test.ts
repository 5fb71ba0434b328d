import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getAbbreviations } from '../../../src/languages/text/abbreviations.ts';
import { curlQuotes } from '../../../src/languages/text/curl-quotes.ts';
import {
  getQuotationMarks,
  nestQuotationMarks,
  putInQuotationMarks,
} from '../../../src/languages/text/quotation-marks.ts';

test('quotation marks are those of the language, by its tag with or without a region', () => {
  assert.deepEqual(getQuotationMarks('en-GB').slice(0, 2), ['“', '”']);
  assert.deepEqual(getQuotationMarks('de-AT').slice(0, 2), ['„', '“']);
  assert.deepEqual(getQuotationMarks('pl').slice(0, 2), ['„', '”']);
  assert.deepEqual(getQuotationMarks('uk').slice(0, 2), ['«', '»']);
  assert.deepEqual(getQuotationMarks('ja').slice(0, 2), ['「', '」']);
});

test('French puts narrow spaces inside its marks', () => {
  assert.equal(putInQuotationMarks('Non', 'fr-CA'), '«\u202fNon\u202f»');
});

test('a quotation has the marks that straight ones of its text become, in its country too', () => {
  for (const language of [
    'de',
    'de-CH',
    'en-US',
    'es',
    'es-MX',
    'he',
    'nl',
    'pl',
    'pt-BR',
    'pt-PT',
    'ru',
    'uk',
  ])
    assert.equal(putInQuotationMarks('a b', language), curlQuotes('"a b"', language), language);
});

test('a quotation within one has the inner marks of its language', () => {
  assert.equal(nestQuotationMarks('To „koniec” mówi', 'pl'), 'To «koniec» mówi');
  assert.equal(nestQuotationMarks('Le «\u00a0non\u00a0» du maire', 'fr'), 'Le “non” du maire');
});

test('a text in an old tag of its language has the rules of the present one', () => {
  assert.equal(getAbbreviations('iw'), getAbbreviations('he'));
});
