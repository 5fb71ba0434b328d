import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listSentences } from '../../../src/pull-quotes/choose/paragraph-sentences.ts';
import { passages } from './sample-article.ts';

function split(text: string, language = 'en'): string[] {
  return listSentences(passages(text), language).map(({ start, end }) => text.slice(start, end));
}

test('splits a paragraph into its sentences, without the spaces between them', () => {
  assert.deepEqual(split('One is enough.  Is it? It is! '), ['One is enough.', 'Is it?', 'It is!']);
});

test('does not end a sentence at a title, an initial or “e.g.”', () => {
  for (const whole of [
    'We met Dr. Shevchenko at the quay.',
    'It was J. Smith who paid.',
    'Some ports, e.g. Odesa, did not.',
    'Hull vs. Grimsby was never fair.',
  ]) {
    assert.deepEqual(split(whole), [whole]);
  }
});

test('splits German, Ukrainian, French and Greek', () => {
  assert.equal(split('Der Kai ist alt. Er hält.', 'de').length, 2);
  assert.equal(split('Причал старий. Він стоїть.', 'uk').length, 2);
  assert.equal(split('Le quai est vieux. Il tient !', 'fr').length, 2);
  assert.equal(split('Είναι παλιό; Ναι, αντέχει.', 'el').length, 2);
});

test('offers nothing but paragraphs, and says which', () => {
  const spans = listSentences(
    passages(['heading', 'A heading.'], 'A paragraph.', ['item', 'An item.']),
    'en',
  );
  assert.deepEqual(spans, [{ passage: 1, start: 0, end: 12 }]);
});
