import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseQuotes, rankCandidates } from '../../../src/pull-quotes/choose/choose-quotes.ts';
import { features } from '../../../src/pull-quotes/choose/features.ts';
import { checkQuotes } from '../../../src/pull-quotes/rules/check-quotes.ts';
import { verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import type { PassageKind } from '../../../src/pull-quotes/text/passage.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { passages } from './sample-article.ts';

const SYLLABLES = ['ka', 'lo', 'mi', 'ru', 'te', 'so', 'ba', 'ni', 'vu', 'de'];

/** One of a thousand made-up nouns. */
function noun(index: number): string {
  return [100, 10, 1].map((power) => SYLLABLES[Math.floor(index / power) % 10]).join('');
}

/** A sentence of fifteen words that says what no other says. */
function sentence(index: number): string {
  const [one, two, three, four] = [0, 1, 2, 3].map((step) => noun(4 * index + step));
  return `Every ${one} like ${two} owes ${index} of its ${three} to ${four} who never saw them.`;
}

function articleOf(...blocks: (string | [PassageKind, string])[]) {
  return { headline: 'What harbours owe', passages: passages(...blocks), language: 'en' };
}

/** An article of so many words in paragraphs of five sentences, the last sentence cut to fit. */
function articleOfWords(words: number) {
  const all = Array.from({ length: Math.ceil(words / 15) }, (_, index) => sentence(index))
    .join(' ')
    .split(' ')
    .slice(0, words);
  const paragraphs = Array.from({ length: Math.ceil(words / 75) }, (_, index) =>
    all.slice(index * 75, index * 75 + 75).join(' '),
  );
  return articleOf(...paragraphs);
}

const textsOf = (blocks: Parameters<typeof articleOf>) =>
  rankCandidates(articleOf(...blocks)).map(({ text }) => text);

test('chooses one quote for every 450 words up to three, so none in an article under 450', () => {
  const chosen = (words: number) => chooseQuotes(articleOfWords(words)).length;
  assert.deepEqual([0, 399, 449, 450, 899, 900, 1349, 1350, 9000].map(chosen), [0, 0, 0, 1, 1, 2, 2, 3, 3]);
});

test('counts the words of paragraphs, lists and block quotations, and of nothing else', () => {
  const paragraphs = articleOfWords(375).passages.map(({ text }) => text);
  const more = Array.from({ length: 5 }, (_, index) => sentence(index + 50)).join(' ');
  assert.equal(chooseQuotes(articleOf(...paragraphs, ['item', more])).length, 1);
  assert.equal(chooseQuotes(articleOf(...paragraphs, ['footnote', more])).length, 0);
  assert.equal(chooseQuotes(articleOf(...paragraphs, ['code', more])).length, 0);
});

test('spreads the quotes over the article, in reading order, at least 150 words and half a share apart', () => {
  for (const words of [900, 1350, 4000]) {
    const chosen = chooseQuotes(articleOfWords(words));
    const least = Math.max(150, words / chosen.length / 2);
    chosen.slice(1).forEach((quote, index) => {
      const before = chosen[index];
      assert.ok(before && quote.wordsBefore - before.wordsBefore - before.words >= least);
    });
  }
});

test('counts the words between two quotes as a check does, which headings, notes and code do not lengthen', () => {
  const blocks = articleOfWords(900).passages.flatMap(
    ({ text }, index): (string | [PassageKind, string])[] => [
      text,
      ['code', sentence(index).repeat(40)],
      ['heading', sentence(index)],
    ],
  );
  const article = articleOf(...blocks);
  const prepared = new PreparedArticle(article.passages, article.language);
  const chosen = chooseQuotes(article);
  const verdicts = chosen.map(({ text }) => verifyQuote({ text }, prepared));
  assert.equal(chosen.length, 2);
  assert.deepEqual(
    checkQuotes(
      verdicts.filter((verdict) => verdict.accepted),
      prepared,
    ),
    [],
  );
  const [first, second] = chosen;
  assert.ok(first && second && second.wordsBefore - first.wordsBefore < 900);
});

test('chooses the same whenever it is asked', () => {
  assert.deepEqual(chooseQuotes(articleOfWords(2000)), chooseQuotes(articleOfWords(2000)));
});

test('chooses only what a check of the quote accepts without a warning', () => {
  const article = articleOfWords(3000);
  const prepared = new PreparedArticle(article.passages, article.language);
  for (const { text } of chooseQuotes(article)) {
    const verdict = verifyQuote({ text }, prepared);
    assert.ok(verdict.accepted);
    assert.deepEqual(verdict.warnings, []);
  }
});

test('takes sentences letter for letter, and says where they stand', () => {
  const [first, second] = rankCandidates(articleOf(`${sentence(1)} ${sentence(2)}`, sentence(3))).sort(
    (one, other) => one.wordsBefore - other.wordsBefore,
  );
  assert.equal(first?.text, sentence(1));
  assert.equal(second?.source.text.slice(second.start, second.end), sentence(2));
  assert.deepEqual([second?.words, second?.wordsBefore], [15, 15]);
});

test('draws on paragraphs only', () => {
  const kinds: PassageKind[] = ['item', 'quotation', 'heading', 'caption', 'table', 'code', 'footnote'];
  assert.deepEqual(
    textsOf([...kinds.map((kind): [PassageKind, string] => [kind, sentence(1)]), sentence(2)]),
    [sentence(2)],
  );
});

test("leaves alone a sentence with somebody else's words", () => {
  for (const said of [
    'The harbour master said that “every quay is owed to people we never saw”.',
    'The harbour master said "every quay is owed to people we never saw" again.',
    'Der Hafenmeister sagte laut: „Jeder Kai ist Menschen zu danken, die wir nie sahen.“',
  ]) {
    assert.deepEqual(textsOf([said]), []);
  }
});

test('leaves alone a sentence that opens on a lost reference', () => {
  for (const lost of ['This', 'They', 'It', 'Such', 'These']) {
    assert.deepEqual(textsOf([`${lost} owes a debt to all the people who built the quays.`]), []);
  }
});

test('leaves alone a sentence that needs the one before it', () => {
  for (const leaning of [
    'Whoever does so has altered what every stranger at the quays will do.',
    'About half of these quays were owed to people who never saw the sea.',
    'A harbour that survives them has earned the trust of all its people.',
    'Ours covers the quays and excuses nothing else that the people built.',
    'One is to promise what is in our power while the harbour still stands.',
  ]) {
    assert.deepEqual(textsOf([`It rained. ${leaning}`]), [], leaning);
  }
});

test('leaves alone a sentence with more than four names', () => {
  const named = (...names: string[]) =>
    `No harbour belongs only to ${names.join(' and ')} who own its quays today.`;
  assert.equal(textsOf([named('Anna', 'Boris', 'Cleo', 'Dora')]).length, 1);
  assert.deepEqual(textsOf([named('Anna', 'Boris', 'Cleo', 'Dora', 'Emil')]), []);
});

test('leaves alone a sentence that reports what others hold', () => {
  for (const reported of [
    'The usual reply is that no harbour was ever built for strangers.',
    'Some people say that no harbour was ever built for strangers at all.',
    'It is often said that no harbour was ever built for strangers.',
    'No harbour, say its defenders, was ever built for strangers at all.',
  ]) {
    assert.deepEqual(textsOf([reported]), []);
  }
});

test('leaves alone what is too short, too long, or no whole sentence', () => {
  const long = (words: number) => `The quays were ${'built and '.repeat((words - 4) / 2)}paid.`;
  assert.deepEqual(textsOf(['Every quay is owed to other people.']), []);
  assert.deepEqual(textsOf(['Every quay is owed to some other people.']).length, 1);
  assert.equal(textsOf([long(38)]).length, 1);
  assert.deepEqual(textsOf([long(40)]), []);
  assert.deepEqual(
    textsOf([`The quays were built by the ${'Donaudampfschifffahrtsgesellschaft '.repeat(9)}too.`]),
    [],
  );
  assert.deepEqual(textsOf(['What every quay owes to other people is the following:']), []);
});

test('ranks a claim above a pointer to a figure, an address and a scrap of code', () => {
  const claim = 'No harbour belongs only to the people who happen to own its quays today.';
  const others = [
    'See figure 3 below for the 2014 list of quays by 12 authors (and others).',
    'Visit www.example.com to read the next part of this series on 4 May 2014.',
    'Run harbour --quays=all > list.txt and wait until the 3 files are there.',
  ];
  assert.equal(textsOf([others.join(' '), claim])[0], claim);
});

test('gives its reasons in words, the weightiest first', () => {
  const [best] = rankCandidates(
    articleOf(
      'The harbour was dredged in 1904 (and again in 1931, see figure 2).',
      'No harbour belongs only to the people who happen to own its quays today. It rained.',
    ),
  );
  assert.ok(best);
  assert.ok(best.praise.includes('says what is not so'));
  assert.ok(best.praise.includes('opens its paragraph, where points are made'));
  for (const reason of [...best.praise, ...best.doubts]) assert.match(reason, /^\p{Ll}[\p{L} ,]+$/u);
});

test('never chooses the opening sentence, which was just read', () => {
  const opening = 'No harbour belongs only to the people who happen to own its quays and its name today.';
  const article = articleOfWords(450);
  const [first, ...rest] = article.passages.map(({ text }) => text);
  const chosen = chooseQuotes(articleOf(`${opening} ${first}`, ...rest));
  assert.equal(chosen.length, 1);
  assert.notEqual(chosen[0]?.text, opening);
  assert.ok(rankCandidates(articleOf(`${opening} ${first}`)).some(({ text }) => text === opening));
});

test('chooses no two quotes that say the same', () => {
  const said = 'No harbour belongs only to the people who happen to own its quays today.';
  const again = 'No harbour, then, belongs to those people who own its quays only by chance today.';
  const filler = (from: number) =>
    Array.from(
      { length: 30 },
      (_, index) => `It rained on ${from + index} ships and on their captains all day.`,
    ).join(' ');
  const chosen = chooseQuotes(articleOf(filler(1), said, filler(100), filler(200), again, filler(300)));
  assert.equal(chosen.filter(({ text }) => text === said || text === again).length, 1);
});

test('finds candidates in other languages', () => {
  const ukrainian = 'Кожна гавань завдячує своїми причалами людям, яких вона ніколи не бачила.';
  const greek = 'Κάθε λιμάνι χρωστά τις αποβάθρες του σε ανθρώπους που δεν είδε ποτέ.';
  for (const [language, text] of [
    ['uk', ukrainian],
    ['el', greek],
  ] as const) {
    const article = { headline: 'Ω', passages: passages(`${text} ${text.slice(0, 9)}.`), language };
    assert.deepEqual(
      rankCandidates(article).map((candidate) => candidate.text),
      [text],
    );
  }
});

test('names no feature twice, and gives each a weight in quarters', () => {
  assert.equal(new Set(features.map(({ name }) => name)).size, features.length);
  for (const { name, weight } of features) assert.ok(weight !== 0 && Number.isInteger(weight * 4), name);
});
