import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, scriptOf } from '../../../src/languages/text/script.ts';

test('pages in Ukrainian and Greek load their letters, others none beside Latin', () => {
  assert.equal(scriptOf('uk'), 'cyrillic');
  assert.equal(scriptOf('sr'), 'cyrillic');
  assert.equal(scriptOf('el-GR'), 'greek');
  for (const language of ['en-GB', 'de', 'sr-Latn', 'ar'])
    assert.equal(scriptOf(language), undefined, language);
});

test('lines of Arabic and Hebrew run from right to left, others from left to right', () => {
  for (const language of ['ar', 'he', 'fa']) assert.equal(directionOf(language), 'rtl', language);
  for (const language of ['en-GB', 'uk', 'ja']) assert.equal(directionOf(language), 'ltr', language);
});
