import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { benchmarkVerdicts } from '../../benchmark/verify-quotes.ts';

const corpus = fileURLToPath(new URL('../../fixtures/quote-corpus/corpus.jsonl', import.meta.url));

test('counts for each verdict how many quotes the rules accept and refuse on their words alone', () => {
  assert.deepEqual(JSON.parse(benchmarkVerdicts(corpus, { json: true })), {
    exact: { accepted: 2, refused: 1 },
    first_case: { accepted: 1, refused: 0 },
    same_words_punctuation_or_case: { accepted: 1, refused: 0 },
    ellipsis_or_brackets: { accepted: 1, refused: 0 },
    words_deleted: { accepted: 0, refused: 1 },
    words_changed: { accepted: 0, refused: 1 },
  });
});

test('prints the agreement and lists what the rules and the corpus see differently', () => {
  const printed = benchmarkVerdicts(corpus, { json: false });
  assert.match(printed, /^exact +2 +1 +66\.7 %$/mu);
  assert.match(printed, /^all other words +0 +2 +100\.0 %$/mu);
  assert.match(
    printed,
    /^Accepted on their words, but not as they stand: 1 changed-punctuation, 1 unattributed\.$/mu,
  );
  assert.match(printed, /^- two, exact: changed-words\n {2}A loaf is never just \{-a-\} \{\+one\+\} loaf$/mu);
});

test('says which line is not an article', () => {
  assert.throws(
    () => benchmarkVerdicts(fileURLToPath(import.meta.url), { json: true }),
    /^Error: Line 1 is not an article of a corpus/u,
  );
});
