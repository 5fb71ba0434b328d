import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDirection, getScript } from '../../../src/languages/text/script.ts';

test('pages in Ukrainian and Greek load their letters, others none beside Latin', () => {
  assert.equal(getScript('uk'), 'cyrillic');
  assert.equal(getScript('sr'), 'cyrillic');
  assert.equal(getScript('el-GR'), 'greek');
  for (const language of ['en-GB', 'de', 'sr-Latn', 'ar'])
    assert.equal(getScript(language), undefined, language);
});

test('lines of Arabic and Hebrew run from right to left, others from left to right', () => {
  for (const language of ['ar', 'he', 'fa']) assert.equal(getDirection(language), 'rtl', language);
  for (const language of ['en-GB', 'uk', 'ja']) assert.equal(getDirection(language), 'ltr', language);
});
