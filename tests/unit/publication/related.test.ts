import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  extractDistinctiveTerms,
  findRelatedArticles,
  findRelatedTo,
  type RelatableArticle,
  TermCounts,
} from '../../../src/publication/related.ts';

/** A piece with terms of its own, on a topic of its own unless one is named. */
const piece = (slug: string, terms: string, topic = slug): RelatableArticle => ({
  slug,
  topics: [{ id: topic }],
  terms,
});

test('pieces that share rare words are related, the closest first', () => {
  const pieces = [
    piece('one', 'dredging pilots lighthouse quay'),
    piece('two', 'dredging pilots lighthouse orchard'),
    piece('three', 'dredging vineyard meadow'),
    piece('four', 'violin sonata'),
  ];
  assert.deepEqual(findRelatedArticles(pieces, 2).get('one'), ['two']);
  assert.deepEqual(findRelatedArticles(pieces, 2).get('four'), []);
});

test('pieces on one topic are related without a word in common', () => {
  const pieces = [piece('one', 'quay', 'ports'), piece('two', 'orchard', 'ports'), piece('three', 'violin')];
  assert.deepEqual(findRelatedArticles(pieces, 3).get('one'), ['two']);
});

test('words that every piece uses relate nothing', () => {
  const pieces = Array.from({ length: 12 }, (_, index) => piece(`piece-${index}`, 'government people'));
  assert.deepEqual(findRelatedArticles(pieces, 3).get('piece-0'), []);
});

test('no piece is related to itself, no more are given than asked for, and of equals the newest', () => {
  const pieces = ['one', 'two', 'three', 'four'].map((slug) => piece(slug, 'quay', 'ports'));
  assert.deepEqual(findRelatedArticles(pieces, 2).get('two'), ['one', 'three']);
});

test('the terms of a text are its words of four letters or more, those it comes back to first, then the longest', () => {
  assert.deepEqual(extractDistinctiveTerms('The Quay, the quay! A lighthouse, an old pilot.'), [
    'quay',
    'lighthouse',
    'pilot',
  ]);
});

test('a closer piece that is found later takes the place of another, and of equals the newer stays', () => {
  const pieces = [
    piece('one', 'aaaa bbbb cccc dddd'),
    piece('all', 'aaaa bbbb cccc dddd'),
    piece('far', 'aaaa'),
    piece('near', 'aaaa bbbb'),
    piece('as-near', 'aaaa bbbb'),
    piece('other', 'eeee'),
    ...Array.from({ length: 20 }, (_, index) => piece(`else-${index}`, `word${index}`)),
  ];
  assert.deepEqual(findRelatedArticles(pieces, 2).get('one'), ['all', 'near']);
  assert.deepEqual(findRelatedArticles(pieces, 1).get('far'), ['one']);
});

test('many common terms are more than one rare one, though they are looked at later', () => {
  const pieces = [
    piece('one', 'rare aaaa bbbb cccc'),
    piece('by-rare', 'rare'),
    piece('by-common', 'aaaa bbbb cccc'),
    piece('else', 'aaaa bbbb cccc'),
    ...Array.from({ length: 20 }, (_, index) => piece(`else-${index}`, `word${index}`)),
  ];
  assert.deepEqual(findRelatedArticles(pieces, 1).get('one'), ['by-common']);
});

test('64 terms are taken from a text', () => {
  const words = Array.from(
    { length: 70 },
    (_, index) => `word${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index)}`,
  );
  assert.equal(extractDistinctiveTerms(words.join(' ')).length, 64);
});

test('words of equal number and length are taken in the order of the alphabet, wherever they stand', () => {
  assert.deepEqual(extractDistinctiveTerms('quay dock pier'), ['dock', 'pier', 'quay']);
  assert.deepEqual(extractDistinctiveTerms('dock pier quay'), ['dock', 'pier', 'quay']);
});

/** Twenty-four words that begin with a letter, which no other list has. */
const words = (letter: string) =>
  Array.from({ length: 24 }, (_, at) => `${letter}word${String.fromCharCode(97 + at)}`);

test('of equally rare words, the first 24 of the alphabet are compared, wherever they stand', () => {
  const [first, last] = [words('a'), words('z')];
  for (const terms of [
    [...first, ...last],
    [...last, ...first],
  ]) {
    const pieces = [
      piece('one', terms.join(' ')),
      piece('by-last', last.join(' ')),
      piece('by-first', first.join(' ')),
    ];
    assert.deepEqual(findRelatedArticles(pieces, 2).get('one'), ['by-first']);
  }
});

test('words that no other piece has take no place among the 24', () => {
  const pieces = [piece('one', [...words('a'), 'quay'].join(' ')), piece('two', 'quay')];
  assert.deepEqual(findRelatedArticles(pieces, 2).get('one'), ['two']);
});

test('a topic is more than one rare word in common; two are more among eleven pieces and above', () => {
  const related = (terms: string, count: number) =>
    findRelatedArticles(
      [
        piece('one', 'rare seldom', 'ports'),
        piece('by-topic', 'quay', 'ports'),
        piece('by-words', terms),
        ...Array.from({ length: count - 3 }, (_, index) => piece(`else-${index}`, `word${index}`)),
      ],
      1,
    ).get('one');
  assert.deepEqual(related('rare', 40), ['by-topic']);
  assert.deepEqual(related('rare seldom', 40), ['by-words']);
  assert.deepEqual(related('rare seldom', 11), ['by-words']);
  assert.deepEqual(related('rare seldom', 10), ['by-topic']);
});

test('the words of every script are terms, a capital aside', () => {
  assert.deepEqual(extractDistinctiveTerms('Причал, причал! Маяк.'), ['причал', 'маяк']);
  assert.deepEqual(extractDistinctiveTerms('Élève, élèves et l’école.'), ['élèves', 'école', 'élève']);
});

test('of those on one topic, four hundred of the newest are looked at', () => {
  const pieces = Array.from({ length: 402 }, (_, index) => piece(`piece-${index}`, `word${index}`, 'ports'));
  const related = findRelatedArticles(pieces, 1000);
  assert.equal(related.get('piece-0')?.length, 399);
  assert.equal(related.get('piece-401')?.length, 400);
  assert.ok(!related.get('piece-0')?.includes('piece-400'));
});

test('for one piece the same are found as for all at once, also after some were changed', () => {
  const word = fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `word${index}`));
  const made = fc.record({
    terms: fc.uniqueArray(word, { maxLength: 28 }).map((terms) => terms.join(' ')),
    topics: fc.array(fc.record({ id: fc.constantFrom('ports', 'taxes', 'schools') }), { maxLength: 3 }),
  });
  const isLeftOut = (one: RelatableArticle, other: RelatableArticle) => (one.slug + other.slug).endsWith('3');
  fc.assert(
    fc.property(fc.array(made, { maxLength: 30 }), fc.array(made, { maxLength: 3 }), (pieces, saved) => {
      const counts = new TermCounts();
      const before = pieces.map((one, index) => ({ slug: `piece-${index}`, ...one }));
      const after = before.map((one, index) => ({ ...one, ...saved[index] }));
      for (const articles of [before, after, after.slice(1)]) {
        const all = findRelatedArticles(articles, 4, isLeftOut);
        for (const article of articles)
          assert.deepEqual(
            findRelatedTo(article, articles, { count: 4, counts, isLeftOut }),
            all.get(article.slug),
          );
      }
    }),
    { seed: 23, numRuns: 200 },
  );
});
