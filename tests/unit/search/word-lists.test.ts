import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { splitQueryWords } from '../../../src/search/engine/query-words.ts';
import { splitIndexedWords } from '../../../src/search/index/word-lists.ts';

describe('the words of the index', () => {
  const pieces = [
    ...[
      'port',
      'Ports',
      'café',
      'it’s',
      "rock'n'roll",
      'well-kept',
      '3.5',
      '1,000',
      'ΛΌΓΟΣ',
      'Київ',
      'a',
      '’tis',
    ],
    ...[' ', ', ', '. ', '—', '-', '’', '.', ':', '/', '“', '”', '…', '€', '日本', '\u0301', 'İ'],
  ];

  test('are those that a query is read into, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const language of ['en', 'el', 'tr'])
          assert.deepEqual(
            [...splitIndexedWords(text, language)],
            splitQueryWords(text, language),
            JSON.stringify(text),
          );
      }),
      { numRuns: 2000 },
    );
  });
});
