import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bodyLanguages,
  chooseInterfaceLanguage,
  getBodyPhrases,
  getPhrases,
  interfaceLanguages,
} from '../../../src/languages/interface/catalogue.ts';
import { english } from '../../../src/languages/interface/en/english.ts';
import { fill, fillPlural, formatNumber } from '../../../src/languages/interface/fill.ts';
import { fillParts } from '../../../src/languages/interface/fill-parts.ts';
import { formatList, formatListParts } from '../../../src/languages/interface/format-list.ts';
import type { PluralPhrase } from '../../../src/languages/interface/plural-phrase.ts';

/** Every phrase with its path, `lists.page`. */
const listPhrases = (groups: object): Map<string, string | PluralPhrase> =>
  new Map(
    Object.entries(groups).flatMap(([group, own]) =>
      Object.entries<string | PluralPhrase>(own).map(([name, phrase]) => [`${group}.${name}`, phrase]),
    ),
  );

const placeholdersOf = (phrase: string): string[] =>
  [...new Set([...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();

const whole = listPhrases(english);
const languages = [
  ...Object.entries(interfaceLanguages).map(([tag, { phrases }]) => ({ tag, own: listPhrases(phrases) })),
  ...Object.entries(bodyLanguages).map(([tag, body]) => ({ tag, own: listPhrases({ body }) })),
];

describe('every language of the catalogue', () => {
  test('has no empty phrase and none with a space at its end', () => {
    const wrong = languages.flatMap(({ tag, own }) =>
      [...own].flatMap(([path, phrase]) =>
        (typeof phrase === 'string' ? [phrase] : Object.values(phrase))
          .filter(
            (text) =>
              text.trim() === '' || (text !== text.trim() && !/\.(?:or|withFilters)$|^marks\./.test(path)),
          )
          .map(() => `${tag} ${path}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  test('uses the placeholders of the English phrase, no more and no fewer', () => {
    const wrong = languages.flatMap(({ tag, own }) =>
      [...own]
        .filter(([path, phrase]) => {
          const model = whole.get(path);
          assert.ok(model, `${tag} ${path}`);
          const [mine, theirs] = [phrase, model].map((one) => (typeof one === 'string' ? one : one.other));
          return placeholdersOf(mine ?? '').join() !== placeholdersOf(theirs ?? '').join();
        })
        .map(([path]) => `${tag} ${path}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('has the plural forms that its rules name, and no others', () => {
    const wrong = languages.flatMap(({ tag, own }) => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      return [...own].flatMap(([path, phrase]) => {
        if (typeof phrase === 'string') return [];
        const forms = Object.keys(phrase);
        const isWhole = forms.length === 1 || pluralCategories.every((category) => forms.includes(category));
        const isPlain = forms.every((form) => pluralCategories.some((category) => category === form));
        return isWhole && isPlain ? [] : [`${tag} ${path}: ${forms.join(', ')}`];
      });
    });
    assert.deepEqual(wrong, []);
  });
});

test('a regional tag finds its language; a publication in an unknown one has its menus in English', () => {
  assert.equal(getPhrases('en-US'), english);
  assert.equal(chooseInterfaceLanguage('en-US'), 'en-US');
  assert.equal(getPhrases('tlh'), english);
  assert.equal(chooseInterfaceLanguage('tlh'), 'en');
});

test('an article in a language without phrases gets English notes and quotes', () => {
  assert.equal(getBodyPhrases('fr-CA').notes, 'Notes');
  assert.equal(getBodyPhrases('de').notes, 'Anmerkungen');
  assert.equal(getBodyPhrases('tlh'), english.body);
});

test('placeholders are replaced wherever they stand, and a missing value is an error', () => {
  assert.equal(fill('{a} of {b}, {a}', { a: '1', b: '$&' }), '1 of $&, 1');
  assert.throws(() => fill('Page {number}', {}), /\{number\} has no value/);
  assert.deepEqual(fillParts('From {from} on', { from: ['A'] }), ['From ', ['A'], ' on']);
  assert.throws(() => fillParts('From {from}', {}), /\{from\} has no value/);
});

test('a number chooses the form of a phrase by the rules of the language', () => {
  const ukrainian = {
    one: '{count} стаття',
    few: '{count} статті',
    many: '{count} статей',
    other: '{count} статті',
  };
  const forms = [1, 2, 5, 21].map((count) => fillPlural(ukrainian, count, 'uk'));
  assert.deepEqual(forms, ['1 стаття', '2 статті', '5 статей', '21 стаття']);
  assert.equal(fillPlural({ other: '{count} parts' }, 1, 'en'), '1 parts');
});

test('numbers are written as the language writes them', () => {
  assert.equal(formatNumber(10_000, 'en-GB'), '10,000');
  assert.equal(formatNumber(10_000, 'de'), '10.000');
  assert.equal(fillPlural({ other: '{count} parts' }, 10_000, 'en'), '10,000 parts');
});

test('lists are written as the language writes them', () => {
  assert.equal(formatList(['A'], 'en-GB', 'conjunction'), 'A');
  assert.equal(formatList(['A', 'B', 'C'], 'en-GB', 'conjunction'), 'A, B and C');
  assert.equal(formatList(['A', 'B', 'C'], 'en-GB', 'disjunction'), 'A, B or C');
  assert.equal(formatList(['A', 'B'], 'ja', 'conjunction'), 'A、B');
  assert.deepEqual(formatListParts([{ a: 1 }, { b: 2 }], 'en-GB'), [{ a: 1 }, ' and ', { b: 2 }]);
});
