import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatWarning } from '../../../src/pull-quotes/messages/refusal-text.ts';
import { checkQuotes } from '../../../src/pull-quotes/rules/check-quotes.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { accepted, article, passages } from './sample-article.ts';

/** The reasons of the warnings about a quote of a one-paragraph article. */
function warned(body: string, quote: string, language = 'en'): string[] {
  return accepted(quote, new PreparedArticle(passages(body), language)).warnings.map(({ reason }) => reason);
}

test('warns of a cut that may drop a negation or a condition, where only a person can say', () => {
  assert.deepEqual(warned('Nobody noticed that the tax works.', 'The tax works'), ['dropped-negation']);
  assert.deepEqual(warned('It is a lie: the tax works.', 'The tax works'), ['dropped-negation']);
  assert.deepEqual(warned('Trees grow without any help here.', 'Trees grow'), ['dropped-condition']);
  assert.deepEqual(warned('Until 1990, the tax worked.', 'The tax worked'), ['dropped-condition']);
});

test('warns of a next sentence that denies the quoted one', () => {
  assert.deepEqual(warned('The tax works. That is a lie.', 'The tax works'), ['dropped-negation']);
  assert.deepEqual(warned('The tax works. That is a lie.', 'The tax works. That is a lie.'), []);
  assert.deepEqual(warned('The tax works. That is a joy. It is a lie to say more.', 'The tax works'), []);
  assert.deepEqual(warned('The tax works and pays. That is a lie.', 'The tax works'), []);
  assert.deepEqual(warned('Податок працює. Це брехня.', 'Податок працює', 'uk'), ['dropped-negation']);
});

test('warns of a cut that drops a hedge', () => {
  assert.deepEqual(warned('Some say the tax works.', 'The tax works'), ['dropped-hedge']);
  assert.deepEqual(warned('The tax works, some say.', 'The tax works'), ['dropped-hedge']);
  assert.deepEqual(warned('Most of the editors agree.', 'The editors agree'), ['dropped-hedge']);
});

test('warns of the same in Ukrainian, German, French and Greek', () => {
  assert.deepEqual(warned('Кажуть, податок працює.', 'Податок працює', 'uk'), ['dropped-hedge']);
  assert.deepEqual(warned('Ми чекали. Проте він працює.', 'Проте він працює', 'uk'), ['lost-reference']);
  assert.deepEqual(warned('Податок об’єднує місто.', "Податок об'єднує місто", 'uk'), []);
  assert.deepEqual(warned('Vielleicht wirkt die Steuer.', 'Wirkt die Steuer', 'de-AT'), ['dropped-hedge']);
  assert.deepEqual(warned('Deshalb wirkt die Steuer.', 'Deshalb wirkt die Steuer', 'de'), ['lost-reference']);
  assert.deepEqual(warned('Peut-être l’impôt marche.', 'L’impôt marche', 'fr'), ['dropped-hedge']);
  assert.deepEqual(warned('Pourtant, l’impôt marche.', 'Pourtant, l’impôt marche', 'fr'), ['lost-reference']);
  assert.deepEqual(warned('Ίσως ο φόρος αποδίδει.', 'Ο φόρος αποδίδει', 'el'), ['dropped-hedge']);
  assert.deepEqual(warned('Όμως ο φόρος αποδίδει.', 'Όμως ο φόρος αποδίδει', 'el'), ['lost-reference']);
});

test('gives no warning that needs words in a language that has no list', () => {
  assert.deepEqual(warned('Het is niet waar dat de belasting werkt.', 'De belasting werkt', 'nl'), []);
});

test('warns of an opening whose reference is lost', () => {
  assert.deepEqual(warned('It has many enemies.', 'It has many enemies'), ['lost-reference']);
  assert.deepEqual(warned('However, rents fall.', 'However, rents fall'), ['lost-reference']);
  assert.deepEqual(warned('As a result, rents fall.', 'As a result, rents fall'), ['lost-reference']);
});

test('does not warn of an opening that points forward or is explained', () => {
  assert.deepEqual(warned('It is easy to forget a river.', 'It is easy to forget a river'), []);
  assert.deepEqual(warned('Those who pay forget it.', 'Those who pay forget it'), []);
  assert.deepEqual(warned('The tax is new. It has many enemies.', '[The tax] has many enemies'), []);
});

test('warns of supplied words that only a person can judge', () => {
  assert.deepEqual(warned('We met Smith. The minister paid.', '[Smith] paid'), ['supplied-words']);
  assert.deepEqual(warned('The tax works.', 'The tax work[ed]'), ['supplied-words']);
  assert.deepEqual(warned('The tax is old. One of its rules is new.', 'One of [the tax’s] rules is new'), []);
});

test('says what supplied words stand for, if they stand for any', () => {
  const messages = (body: string, quote: string) =>
    accepted(quote, article(body)).warnings.map(({ message }) => message);
  assert.deepEqual(messages('We met Smith. The minister paid.', '[Smith] paid'), [
    'The words in brackets, “Smith”, stand for “The minister” and may change what the writer says.',
  ]);
  assert.deepEqual(messages('We met Smith. Paid in full.', '[Smith] paid in full'), [
    'The words in brackets, “Smith”, may change what the writer says.',
  ]);
});

test('warns of words of the writer that are attributed to somebody else', () => {
  const reasonsFor = (body: string, attribution: string) =>
    accepted('The tax works', new PreparedArticle(passages(body), 'en'), { attribution }).warnings.map(
      ({ reason }) => reason,
    );
  assert.deepEqual(reasonsFor('The tax works.', 'Jane Doe'), ['own-words']);
  assert.deepEqual(reasonsFor('“The tax works”, she says.', 'Jane Doe'), []);
  assert.deepEqual(reasonsFor('Jane Doe: The tax works.', 'Jane Doe'), []);
  assert.deepEqual(reasonsFor('John Roe: The tax works.', 'Jane Doe'), ['own-words']);
});

test('warns of more than forty words', () => {
  const forty = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
  assert.deepEqual(warned(`${forty} more.`, forty), []);
  assert.deepEqual(warned(`${forty} more.`, `${forty} more`), ['over-long']);
  assert.deepEqual(warned(`${forty.replaceAll(' ', '-and-')} end.`, forty.replaceAll(' ', '-and-')), []);
});

const filler = (words: number, name: string) =>
  `${Array.from({ length: words }, (_, index) => name + index).join(' ')}.`;

test('warns of one sentence pulled twice', () => {
  const body = article('Rents rise while wages fall.', filler(2000, 'a'));
  const quotes = [accepted('wages fall', body), accepted('Rents rise', body)];
  assert.deepEqual(
    checkQuotes(quotes, body).map(({ reason, quote }) => [reason, quote]),
    [['same-sentence', 0]],
  );
});

test('warns of two quotes closer than 150 words', () => {
  const near = article('Rents rise.', filler(149, 'a'), 'Wages fall.', filler(2000, 'b'));
  const far = article('Rents rise.', filler(150, 'a'), 'Wages fall.', filler(2000, 'b'));
  const quotesOf = (body: typeof near) => [accepted('Rents rise', body), accepted('Wages fall', body)];
  assert.deepEqual(checkQuotes(quotesOf(near), near), [
    {
      quote: 1,
      reason: 'too-close',
      message: 'Only 149 words lie between this pull quote’s words and those of the one before.',
      advice: 'Choose words 150 or more apart.',
    },
  ]);
  assert.deepEqual(checkQuotes(quotesOf(far), far), []);
});

test('counts only words of the body between two quotes', () => {
  const body = article(
    'Rents rise.',
    filler(149, 'a'),
    ['code', filler(50, 'c')],
    'Wages fall.',
    filler(2000, 'b'),
  );
  const quotes = [accepted('Rents rise', body), accepted('Wages fall', body)];
  assert.deepEqual(
    checkQuotes(quotes, body).map(({ reason }) => reason),
    ['too-close'],
  );
});

test('warns of more than three quotes per 1,000 words, but never of a single one', () => {
  const parts = [0, 1, 2, 3].flatMap((index) => [`Rent${index} rises.`, filler(248, `w${index}x`)]);
  const body = article(...parts);
  const quotes = [0, 1, 2, 3].map((index) => accepted(`Rent${index} rises`, body));
  assert.deepEqual(checkQuotes(quotes.slice(0, 3), body), []);
  assert.deepEqual(
    checkQuotes(quotes, body).map(({ reason, quote }) => [reason, quote]),
    [['too-many', 3]],
  );
  assert.deepEqual(checkQuotes(quotes, body, { wordCount: 1400 }), []);
  const short = article('Rents rise.');
  assert.deepEqual(checkQuotes([accepted('Rents rise', short)], short), []);
});

test('warns of a second quote in a short article, and says how many to keep', () => {
  const body = article('Rents rise.', filler(300, 'a'), 'Wages fall.');
  const quotes = [accepted('Rents rise', body), accepted('Wages fall', body)];
  assert.deepEqual(checkQuotes(quotes, body), [
    {
      quote: 1,
      reason: 'too-many',
      message: '2 pull quotes in 304 words are more than 3 per 1,000.',
      advice: 'Keep 1.',
    },
  ]);
});

test('prints a warning with the quote and what to do', () => {
  const { warnings, text } = accepted('The tax works', article('Perhaps the tax works.'));
  assert.equal(
    warnings.map((warning) => formatWarning(warning, text, { file: 'tax/index.mdx', line: 4 })).join('\n'),
    [
      'tax/index.mdx:4 The quote leaves out “Perhaps”, which qualifies what it says.',
      '  Quote:    The tax works',
      '  To do:    Quote these words too, or choose others.',
      '  Paste:    Perhaps the tax works',
    ].join('\n'),
  );
});

test('offers the shortest quote that drops nothing, if there is one', () => {
  const offered = (body: string, quote: string) =>
    accepted(quote, article(body)).warnings.map(({ message, correction }) => [message, correction]);
  assert.deepEqual(offered('The minister insists that the tax works in towns.', 'The tax works'), [
    [
      'The quote leaves out “insists”, which gives it as somebody else’s view.',
      'The minister insists that the tax works',
    ],
  ]);
  assert.deepEqual(offered('The tax works, the minister insists.', 'The tax works'), [
    [
      'The quote leaves out “insists”, which gives it as somebody else’s view.',
      'The tax works, the minister insists',
    ],
  ]);
  const long = `Perhaps ${'very '.repeat(150)}much works.`;
  assert.deepEqual(
    offered(long, 'Much works').map(([, correction]) => correction),
    [undefined],
  );
});
