import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getQuotationMarks, putInQuotationMarks } from '../../../src/languages/text/quotation-marks.ts';

test('quotation marks are those of the language, by its tag with or without a region', () => {
  assert.deepEqual(getQuotationMarks('en-GB'), ['“', '”']);
  assert.deepEqual(getQuotationMarks('de-AT'), ['„', '“']);
  assert.deepEqual(getQuotationMarks('pl'), ['„', '”']);
  assert.deepEqual(getQuotationMarks('uk'), ['«', '»']);
  assert.deepEqual(getQuotationMarks('ja'), ['「', '」']);
});

test('French puts narrow spaces inside its marks', () => {
  assert.equal(putInQuotationMarks('Non', 'fr-CA'), '«\u202fNon\u202f»');
});
