import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countWords } from '../../../src/languages/text/count-words.ts';

const languages = ['en', 'en-US-u-va-posix', 'de', 'fi', 'sv', 'fr', 'uk', 'el', 'tr', 'ja', 'th'];
const segmenters = languages.map((language) => new Intl.Segmenter(language, { granularity: 'word' }));

function assertCounted(text: string): void {
  for (const [index, language] of languages.entries()) {
    const segments = [...(segmenters[index]?.segment(text) ?? [])];
    const words = segments.filter(({ isWordLike }) => isWordLike).length;
    assert.equal(countWords(text, language), words, `${language}: ${JSON.stringify(text)}`);
  }
}

describe('words are counted by the Unicode rules', () => {
  test('“It’s 1,000.5 km off”, he said – well, non-stop. has nine', () => {
    assert.equal(countWords('“It’s 1,000.5 km off”, he said – well, non-stop.', 'en'), 9);
  });

  test('every letter counts as Intl.Segmenter counts it', () => {
    for (let code = 0; code < 0x600; code += 1) {
      const sign = String.fromCharCode(code);
      assertCounted(`${sign} a${sign}b ${sign}’${sign} 1${sign}2 1.${sign} ${sign}${sign}-x ${sign}a`);
    }
  });

  test('every text counts as Intl.Segmenter counts it', () => {
    const signs = fc.constantFrom(
      ...[
        'a',
        'É',
        'ß',
        'ж',
        'Ω',
        'word',
        '1',
        '23',
        ' ',
        ' ',
        ' ',
        '.',
        ',',
        ':',
        ';',
        '!',
        '?',
        "'",
        '’',
        '‘',
      ],
      ...['"', '“', '”', '„', '«', '»', '—', '–', '-', '…', '(', ')', '[', ']', '/', '%', '&', '*', '_', '·'],
      ...['\u00a0', '\u00ad', '\u0301', '\u200b', '日', 'の', 'ก', '🙂', 'ש', '"ש', '\n'],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => assertCounted(parts.join(''))),
      {
        seed: 1,
        numRuns: 500,
      },
    );
  });
});
