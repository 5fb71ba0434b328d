import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LONGEST_QUERY, readQuery } from '../../../src/search/engine/search-query.ts';

const forms = (words: readonly { form: string }[]) => words.map(({ form }) => form).join('+');
const read = (typed: string, language = 'en-GB') => {
  const { phrases, units } = readQuery(typed, language);
  return {
    phrases: phrases.map(({ words }) => forms(words)),
    units: units.filter(({ isFunction }) => !isFunction).map(({ words }) => forms(words)),
  };
};

describe('a query', () => {
  test('has function words, which are told from the others', () => {
    assert.deepEqual(read('the powers of the judges'), { phrases: [], units: ['powers', 'judges'] });
    assert.equal(readQuery('to be or not to be', 'en-GB').units.length, 6);
  });

  test('may be in capitals throughout, or have the words that other searches take for orders', () => {
    assert.deepEqual(read('THE US AND THE SENATE').units, ['senate']);
    assert.deepEqual(read('US AND EU').units, ['US', 'EU']);
    assert.deepEqual(read('angels OR demons NOT men').units, ['angels', 'demons', 'men']);
  });

  test('in another language has no function words that we know', () => {
    assert.deepEqual(read('die Macht of', 'de').units, ['die', 'macht', 'of']);
  });

  test('is a phrase between quotation marks of any kind', () => {
    for (const typed of [
      '"mild voice" reason',
      '“mild voice” reason',
      '«mild voice» reason',
      '„mild voice“ reason',
      '「mild voice」reason',
    ])
      assert.deepEqual(read(typed), { phrases: ['mild+voice'], units: ['reason'] }, typed);
  });

  test('is no phrase after a mark without its pair, or with nothing between the marks', () => {
    assert.deepEqual(read('mild "voice'), { phrases: [], units: ['mild', 'voice'] });
    assert.deepEqual(read('"" voice “ ”'), { phrases: [], units: ['voice'] });
  });

  test('has what is quoted within a phrase in it', () => {
    for (const typed of [
      '"mild “inner voice” here"',
      '“mild "inner voice" here”',
      '“mild “inner voice” here”',
      '„mild „inner voice“ here“',
    ])
      assert.deepEqual(read(typed), { phrases: ['mild+inner+voice+here'], units: [] }, typed);
    assert.deepEqual(read('“mild” or “inner voice”').phrases, ['mild', 'inner+voice']);
    assert.deepEqual(read('„mild“ oder „inner voice“').phrases, ['mild', 'inner+voice']);
    assert.deepEqual(read('"mild" or "inner voice"').phrases, ['mild', 'inner+voice']);
  });

  test('may have marks within a Hebrew word', () => {
    assert.deepEqual(read('צה"ל'), { phrases: [], units: ['צהל'] });
    assert.deepEqual(read('"ש"ח אחד" כסף'), { phrases: ['שח+אחד'], units: ['כסף'] });
  });

  test('keeps together what is written as one', () => {
    assert.deepEqual(read('MiG-29 24/7 AT&T $500 C++ U.S. post-war').units, [
      'mig+29',
      '24+7',
      'AT+&+t',
      '$+500',
      'c++++',
      'u+s',
      'post+war',
    ]);
  });

  test('parts what only stands close', () => {
    assert.deepEqual(read('thing—glory…justice, law').units, ['thing', 'glory', 'justice', 'law']);
  });

  test('of a script without spaces is read word by word', () => {
    assert.deepEqual(read('日本の平和', 'ja').units, ['日+本', '平+和']);
  });

  test('of markup and control characters is words like any other', () => {
    assert.deepEqual(read('<script>alert(1)</script>\u0000\u202e\u200f').units, [
      'script',
      'alert',
      '1',
      'script',
    ]);
    assert.deepEqual(read('__proto__ constructor toString').units, ['proto', 'constructor', 'tostring']);
  });

  test('of any length and any characters is read without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (typed) => {
        const { phrases, units, words } = readQuery(typed, 'en-GB');
        assert.ok(words.length <= LONGEST_QUERY);
        assert.equal(
          words.length,
          [...phrases, ...units].reduce((sum, part) => sum + part.words.length, 0),
        );
        assert.ok(words.every(({ form }) => form.isWellFormed()));
      }),
      { seed: 1 },
    );
  });

  test('that is very long is cut', () => {
    assert.ok(readQuery('word '.repeat(100_000), 'en-GB').units.length <= LONGEST_QUERY / 5);
  });
});
