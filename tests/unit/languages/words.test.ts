import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldWord } from '../../../src/languages/text/fold-word.ts';
import { listTerms, splitWords } from '../../../src/languages/text/words.ts';

const read = (text: string) =>
  splitWords(text)
    .map(({ form }) => foldWord(form))
    .join(' ');
const wholes = (text: string) =>
  listTerms(splitWords(text))
    .filter(({ span }) => span > 1)
    .map(({ form }) => foldWord(form));

describe('the words of a text', () => {
  const rules: [rule: string, text: string, words: string][] = [
    [
      'dashes and ellipses part words, spaced or not',
      'one thing—glory—and “freedom…justice”',
      'one thing glory and freedom justice',
    ],
    ['a range is two numbers', 'Muscovy–Ruthenia, 1914–1918', 'muscovy ruthenia 1914 1918'],
    ['hyphens of every kind part words', 'post-war post‐war post‑war', 'post war post war post war'],
    ['a soft hyphen is nothing', 'co\u00ADoperate', 'cooperate'],
    ['slashes part words', 'Russia/Ukraine and 24/7', 'russia ukraine and 24 7'],
    ['an apostrophe does not count', "don’t don't people’s ’tis the ’90s", 'dont dont peoples tis the 90s'],
    ['elided articles are words', 'l’argent qu’il c’est aujourd’hui', 'l argent qu il c est aujourdhui'],
    ['English contractions are one word', 'I’ve we’ll he’d it’s', 'ive well hed its'],
    [
      'thousands are one number, however they are parted',
      '1,000,000 1.000.000 1\u202F000\u202F000 1’000’000',
      '1000000 1000000 1000000 1000000',
    ],
    ['decimals are one number', '3.14 3,14 Mach 2.5', '3.14 3.14 mach 2.5'],
    ['years in a list are two numbers', '2016,2017', '2016 2017'],
    ['currency and per cent are words', '$500 £1.2bn 50% 5 %', '$ 500 £ 1.2bn 50 % 5 %'],
    ['signs that are read aloud are words', 'AT&T C++ § 5 🌉', 'at & t c + + § 5 🌉'],
    ['signs of markup are none', '<b>a = b</b> ~ ^ | `', 'b a b b'],
    [
      'initials are letters',
      'The U.S. Senate, J.R.R. Tolkien, e.g. this.',
      'the u s senate j r r tolkien e g this',
    ],
    [
      'accents, ligatures and strokes are left off',
      'Café ﬁancé Straße Łódź Kjøbenhavn İstanbul',
      'cafe fiance strasse lodz kjobenhavn istanbul',
    ],
    ['letters of the alphabet stay apart', 'мій мий ёлка елка їжа', 'мій мий елка елка їжа'],
    ['Greek is read without accents and final sigma', 'Ο ΛΌΓΟΣ, ο λόγος', 'ο λογοσ ο λογοσ'],
    ['vowel points are left off', 'שָׁלוֹם مُحَمَّد أحمد', 'שלום محمد احمد'],
    ['Hebrew abbreviations are one word', 'צה״ל צה"ל', 'צהל צהל'],
    ['digits of all scripts are the same', '٢٠٢٥ ۲۰۲۵', '2025 2025'],
    [
      'every character of a script without spaces is a word',
      '橋は川。AI時代の2025年',
      '橋 は 川 ai 時 代 の 2025 年',
    ],
    ['wide letters are letters', 'ＡＢＣ ｶﾞ', 'abc ガ'],
    ['spaces that do not break are spaces', 'Article\u00A05, No.\u202F7', 'article 5 no 7'],
    ['an underscore parts words', 'snake_case', 'snake case'],
  ];
  for (const [rule, text, words] of rules) test(rule, () => assert.equal(read(text), words));

  test('words that are written as one are found whole too', () => {
    assert.deepEqual(wholes('post-war commander-in-chief F-35 l’argent U.S. O’Brien'), [
      'postwar',
      'commanderinchief',
      'f35',
      'largent',
      'us',
      'obrien',
    ]);
    assert.deepEqual(wholes('1914-18 24/7 one—two well, known'), []);
  });

  test('capitals of an initialism are kept, so that US is not us', () => {
    assert.deepEqual(
      splitWords('NATO told US that us Nato').map(({ form }) => form),
      ['NATO', 'told', 'US', 'that', 'us', 'nato'],
    );
  });

  test('characters of a script without spaces are filed alone and in pairs', () => {
    assert.deepEqual(
      listTerms(splitWords('橋は、川 a')).map(({ form }) => form),
      ['橋', '橋は', 'は', 'は川', '川', 'a'],
    );
  });
});

const samples = [
  'post-war',
  '1,000',
  'U.S.',
  'l’an',
  '橋',
  'は',
  '$5',
  'é',
  '\u0301',
  '\u00AD',
  '’',
  '-',
  '.',
  ' ',
  '—',
  '🌉',
  '\uD800',
  'צה"ל',
  'ﬁ',
];

test('a word is never nothing once it is folded, whatever character it is of', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point);
    for (const { form } of splitWords(character)) assert.notEqual(foldWord(form), '', point.toString(16));
  }
});

test('a mark of two code units stays whole with its letter', () => {
  assert.deepEqual(
    splitWords('㐀\u{11A01}').map(({ form }) => form),
    ['㐀\u{11A01}'],
  );
});

test('a text of any characters is split without failing, and its words are in its order', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...samples), { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const word of splitWords(text)) {
        assert.ok(
          word.start >= end && word.end > word.start && word.end <= text.length,
          JSON.stringify(text),
        );
        assert.notEqual(foldWord(word.form), '', JSON.stringify(text));
        end = word.end;
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('case, accents and typography change no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Café', 'don’t', 'post-war', '1,000', 'naïve', 'the'), { maxLength: 8 }),
      (parts) => {
        const text = parts.join(' ');
        const typed = text.normalize('NFD').replaceAll('’', "'").replaceAll('-', '\u2011').toUpperCase();
        assert.equal(read(typed), read(text));
      },
    ),
    { seed: 1 },
  );
});
