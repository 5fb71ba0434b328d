import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { fairQuotes, names } from './fair-quotes.ts';
import { accepted, passages } from './sample-article.ts';

for (const { language, body, quote, warnings } of fairQuotes) {
  const verdict = warnings.length === 0 ? 'accepts' : `accepts, with ${warnings.join(' and ')},`;
  test(`${verdict} “${quote}” of “${body}” (${language})`, () => {
    const article = new PreparedArticle(passages(body), language);
    assert.deepEqual(
      accepted(quote, article).warnings.map(({ reason }) => reason),
      warnings,
    );
  });
}

for (const name of names) {
  test(`takes “${name}” for a name`, () => {
    const body = 'The baker and a former minister agree: “the price is fair”, she said.';
    const { attribution } = accepted('The price is fair', new PreparedArticle(passages(body), 'en'), {
      attribution: name,
    });
    assert.equal(attribution, name);
  });
}

test('supplies a name from the headline, which is no passage', () => {
  const body = passages('It has many friends.');
  const quote = '[Amarok] has many friends';
  assert.deepEqual(accepted(quote, new PreparedArticle(body, 'en', ['Why Amarok plays'])).warnings, []);
  assert.throws(() => accepted(quote, new PreparedArticle(body, 'en', ['Why it plays'])), /supplied-words/);
});
