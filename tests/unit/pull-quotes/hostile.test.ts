import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRefusal } from '../../../src/pull-quotes/messages/refusal-text.ts';
import { checkQuotes } from '../../../src/pull-quotes/rules/check-quotes.ts';
import { type VerifiedQuote, verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { bounded } from '../bounded-work.ts';
import { passages, refused } from './sample-article.ts';

test('says that a paragraph of ten megabytes is too long, without reading it', () => {
  bounded(() => {
    const article = new PreparedArticle(passages('The tax is not a punishment. '.repeat(361_580)));
    assert.equal(
      refused('The tax is a punishment', article).message,
      'The paragraph at line 1 has more than 200000 characters, so it was not read.',
    );
  });
});

test('says that a quote of ten megabytes is too long, without reading it', () => {
  const article = new PreparedArticle(passages('The tax is not a punishment.'));
  bounded(() => {
    const refusal = refused('The tax '.repeat(1_310_720), article);
    assert.equal(refusal.message, 'The pull quote is longer than 5000 characters, so it was not read.');
    assert.ok(formatRefusal(refusal, { file: 'a.mdx', line: 1 }).length < 1000);
  });
});

test('judges ten thousand quotes, fair and unfair, and the lot together', () => {
  const texts = Array.from(
    { length: 40 },
    (_, index) => `Street ${index} paid for its own bridge, and the council never said thanks for it.`,
  );
  const article = new PreparedArticle(passages(...texts));
  const fair: VerifiedQuote[] = [];
  bounded(() => {
    for (let index = 0; index < 10_000; index++) {
      const text =
        index % 2
          ? `Street ${index % 40} paid for its own bridge`
          : `Street ${index % 40} paid for its old bridge`;
      const result = verifyQuote({ text }, article);
      if (result.accepted) fair.push(result);
    }
  });
  assert.equal(fair.length, 5000);
  bounded(() => assert.ok(checkQuotes(fair, article).length > 5000));
});

const repeated: Record<string, string> = {
  'one word': 'a '.repeat(99_999),
  'one letter': 'a'.repeat(199_999),
  'opening marks': '“'.repeat(199_999),
  'single marks': '‘a '.repeat(66_666),
  'straight marks': ' "a'.repeat(66_666),
  apostrophes: "a'".repeat(99_999),
  accents: `a${'\u0301'.repeat(199_998)}`,
  'soft hyphens': `a${'\u00AD'.repeat(199_998)}b`,
  stops: '. '.repeat(99_999),
  brackets: '['.repeat(199_999),
  ideographs: '水'.repeat(199_999),
  surrogates: '\uD800'.repeat(199_999),
};
const nasty = [
  'a a a a a b',
  'a '.repeat(2000),
  'a … '.repeat(12),
  'a … '.repeat(1000),
  'a [b] '.repeat(800),
  '[a'.repeat(2000),
  'a'.repeat(4999),
  '“'.repeat(4999),
  '**_'.repeat(1600),
  '_a'.repeat(2400),
  '水'.repeat(300),
  '水水水',
  '[](]'.repeat(1200),
];

for (const [name, text] of Object.entries(repeated)) {
  test(`comes to an end on a paragraph of nothing but ${name}`, () => {
    const article = new PreparedArticle(passages(text));
    for (const quote of nasty) {
      bounded(() => {
        const result = verifyQuote({ text: quote }, article);
        if (!result.accepted) assert.notEqual(formatRefusal(result, { file: 'a.mdx', line: 1 }), '');
      });
    }
  });
}

test('names half a character in a quote, and takes no harm from one in a paragraph', () => {
  const article = new PreparedArticle(passages('The tax \uDC00 is not a punishment.'));
  assert.equal(
    refused('The tax \uD800 is', article).message,
    'The pull quote contains half a character (a lone surrogate).',
  );
  assert.ok(verifyQuote({ text: 'is not a punishment' }, article).accepted);
});

test('prints no control characters', () => {
  const printed = formatRefusal(
    refused('The\u001B[31m tax\u0007\u202E is', new PreparedArticle(passages('Another text.'))),
    {
      file: 'a.mdx',
      line: 1,
    },
  );
  assert.doesNotMatch(printed.replaceAll('\n', ''), /[\p{Cc}\u202E]/u);
});

test('has an answer for an article without paragraphs', () => {
  assert.equal(refused('The tax', new PreparedArticle([])).reason, 'not-found');
});
