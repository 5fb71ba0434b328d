import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { splitQuoteWords } from '../../../src/pull-quotes/text/quote-words.ts';
import { accepted, passages } from './sample-article.ts';

const texts = [
  'We did not build the reservoir for the town; we built it because a drowned valley is cheaper than an honest bill, and nobody drowns a valley twice.',
  'Місто не забуло річку — воно лише вдає, що ніколи її не чуло, і платить за цю тишу щороку.',
  'Niemand hat den Fluss gefragt, ob er unter der Straße schlafen will, und doch fließt er dort jede Nacht ein wenig lauter.',
  'On n’enterre pas un fleuve sans enterrer aussi les gens qui savaient son nom.',
  'Η πόλη δεν ξέχασε το ποτάμι της· απλώς έμαθε να μιλά πιο δυνατά από αυτό.',
];
const quotes = [
  'we built it because a drowned valley is cheaper than an honest bill',
  'воно лише вдає, що ніколи її не чуло',
  'Niemand hat den Fluss gefragt, ob er unter der Straße schlafen will',
  'On n’enterre pas un fleuve sans enterrer aussi les gens … son nom',
  'Η πόλη δεν ξέχασε το ποτάμι της',
];

/** Every way of altering one word of a text. */
function alterations(text: string): string[] {
  return splitQuoteWords(text).flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    const put = (other: string) => text.slice(0, start) + other + text.slice(end);
    return [
      put(`${word}s`),
      put(`x${word}`),
      put('quokka'),
      put(`${word} quokka`),
      put(`quokka ${word}`),
      put(`${word} ${word}`),
    ];
  });
}

test('the quotes are fair as they stand', () => {
  for (const quote of quotes) accepted(quote, new PreparedArticle(passages(...texts)));
});

test('refuses every quote with one word altered, wherever it is altered', () => {
  const article = new PreparedArticle(passages(...texts));
  const altered = quotes.flatMap(alterations);
  assert.ok(altered.length > 200);
  for (const text of altered) {
    // A word doubled or added at an end must fail too: the body does not have it there.
    assert.ok(!verifyQuote({ text, attribution: 'Somebody' }, article).accepted, text);
  }
});

test('refuses every quote with one inner word taken out', () => {
  const article = new PreparedArticle(passages(...texts));
  for (const quote of quotes) {
    for (const { start, end } of splitQuoteWords(quote).slice(1, -1)) {
      const text = quote.slice(0, start) + quote.slice(end + 1);
      if (/…/u.test(quote.slice(start - 2, end + 2))) continue;
      assert.ok(!verifyQuote({ text, attribution: 'Somebody' }, article).accepted, text);
    }
  }
});

test('refuses a quote when a word of its source is altered', () => {
  quotes.forEach((quote, index) => {
    const source = texts[index] ?? '';
    const { start, end } = accepted(quote, new PreparedArticle(passages(source)));
    for (const inside of alterations(source.slice(start, end))) {
      const article = new PreparedArticle(passages(source.slice(0, start) + inside + source.slice(end)));
      const result = verifyQuote({ text: quote, attribution: 'Somebody' }, article);
      const stillThere =
        quote.includes('…') || inside.startsWith(`${quote} `) || inside.endsWith(` ${quote}`);
      assert.ok(!result.accepted || stillThere || wholly(quote, inside), inside);
    }
  });
});

/** An alteration at an end that leaves the quoted words whole: the last word doubled, or one added beside them. */
function wholly(quote: string, source: string): boolean {
  const plain = (text: string) =>
    ` ${splitQuoteWords(text)
      .map(({ loose }) => loose)
      .join(' ')} `;
  return plain(source).includes(plain(quote));
}

test('refuses a quote with a mark of its sense altered', () => {
  const article = new PreparedArticle(
    passages('Is it fair? No, it is fair; we never asked, and the town paid.'),
  );
  for (const text of [
    'Is it fair',
    'Is it fair.',
    'It is fair? We',
    'No it is fair',
    'we never asked and the town paid',
  ]) {
    assert.ok(!verifyQuote({ text }, article).accepted, text);
  }
});
