import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { misquotations } from './misquotations.ts';
import { passages, refused } from './sample-article.ts';

test('there are as many misquotations of the kinds that turn the sense as trials once got past us with, in five languages', () => {
  assert.ok(misquotations.length >= 122);
  for (const language of ['en', 'de', 'fr', 'uk', 'el']) {
    const reasons = misquotations.filter((one) => one.language === language).map(({ reason }) => reason);
    assert.deepEqual(
      [...new Set(reasons)].sort(),
      ['dropped-condition', 'dropped-negation', 'dropped-unit', 'not-a-name', 'supplied-words'],
      language,
    );
  }
});

for (const { language, body, quote, reason, attribution } of misquotations) {
  const by = attribution === undefined ? '' : `, by “${attribution}”,`;
  test(`refuses “${quote}”${by} of “${body}” (${language}): ${reason}`, () => {
    const article = new PreparedArticle(passages(body), language);
    const options = attribution === undefined ? {} : { attribution };
    const refusal = refused(quote, article, options);
    assert.equal(refusal.reason, reason);
    if (reason === 'not-a-name') return;
    assert.ok(refusal.correction, 'a longer quote is offered');
    assert.ok(verifyQuote({ text: refusal.correction, attribution: 'Somebody' }, article).accepted);
  });
}
