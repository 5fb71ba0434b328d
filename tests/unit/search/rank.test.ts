import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  computeInverseFrequency,
  rankArticles,
  type Tuning,
  tuning,
} from '../../../src/search/engine/rank.ts';
import { readQuery } from '../../../src/search/engine/search-query.ts';
import type { UnitMatches } from '../../../src/search/engine/unit-matches.ts';

const BODY = 1024;

/** What the index has of the words of a query: for each article by its number, where it has the word in its body. */
function match(
  query: string,
  places: Record<string, Record<number, number[]>>,
  isMember = true,
): UnitMatches[] {
  return readQuery(query, 'en').units.map((unit) => ({
    unit,
    isKnown: true,
    articles: new Map(
      Object.entries(places[unit.text] ?? {}).map(([article, positions]) => [
        Number(article),
        {
          isMember,
          places: positions.map((at) => ({
            from: at,
            to: at + 1,
            weight: isMember ? 1 : 0.4,
            isTyped: isMember,
          })),
        },
      ]),
    ),
  }));
}

const archive = { lengths: Array.from({ length: 10 }, () => 800) };
const order = (units: UnitMatches[], numbers: Tuning = tuning, { lengths } = archive) =>
  rankArticles(units, { lengths }, numbers).articles.map(({ article }) => article);

test('of two articles, the one that has a word more often comes first', () => {
  assert.deepEqual(
    order(match('harbour', { harbour: { 1: [BODY], 2: [BODY, BODY + 90, BODY + 200] } })),
    [2, 1],
  );
});

test('an article that is half as long needs the word less often', () => {
  const lengths = [800, 400, 800];
  assert.deepEqual(
    order(match('harbour', { harbour: { 0: [BODY], 1: [BODY] } }), tuning, { lengths }),
    [1, 0],
  );
});

test('a word of the headline counts more than one of the text, and one of a notice less', () => {
  assert.deepEqual(order(match('harbour', { harbour: { 1: [BODY], 2: [3], 3: [300] } })), [2, 1, 3]);
});

test('a rare word tells more than a common one', () => {
  const common = Object.fromEntries(Array.from({ length: 9 }, (_, article) => [article, [BODY]]));
  assert.deepEqual(order(match('rare common', { rare: { 9: [BODY] }, common })).slice(0, 1), [9]);
  assert.ok(computeInverseFrequency(1, 85) > computeInverseFrequency(40, 85));
});

test('words that are together count more than words far apart', () => {
  const units = match('army standing', {
    army: { 1: [BODY + 12], 2: [BODY + 10] },
    standing: { 1: [BODY + 10], 2: [BODY + 300] },
  });
  assert.deepEqual(order(units), [1, 2]);
});

test('words in the order of the query count more than in another', () => {
  const units = match('standing army', {
    standing: { 1: [BODY + 11], 2: [BODY + 10] },
    army: { 1: [BODY + 10], 2: [BODY + 11] },
  });
  assert.deepEqual(order(units), [2, 1]);
  const { articles } = rankArticles(units, archive);
  assert.deepEqual(
    articles.map(({ isAligned }) => isAligned),
    [true, false],
  );
});

test('words between them are counted, function words too', () => {
  const units = match('consent of the governed', {
    consent: { 1: [BODY], 2: [BODY] },
    governed: { 1: [BODY + 3], 2: [BODY + 1] },
  }).filter(({ unit }) => !unit.isFunction);
  assert.deepEqual(order(units), [1, 2]);
});

test('related words help, but an article that has only these does not have the word', () => {
  const units = match('provoke', { provoke: { 4: [BODY] } }, false);
  assert.deepEqual(
    rankArticles(units, archive).articles.map(({ article, isComplete }) => [article, isComplete]),
    [[4, false]],
  );
});

test('of articles with one score, the newest comes first', () => {
  assert.deepEqual(order(match('word', { word: { 5: [BODY], 2: [BODY], 8: [BODY] } })), [2, 5, 8]);
});
