import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RandomEdits } from './random-edits.ts';

/* Of which articles, pictures and words, and in which order, is random; all others are in the long run. */
const kinds = [
  'adds an article',
  'adds a paragraph',
  'changes a headline',
  'changes the topics',
  'answers another article, or no more',
  'makes a draft of an article, or publishes it',
  'draws a picture again',
  'gives a picture the bytes of another',
  'renames a picture',
  'leads with another picture, or none',
  'puts a file into the site',
  'damages a file of the cache',
];

describe('12 random edits in a row', () => {
  const edits = new RandomEdits('twelve', kinds);
  before(() => edits.begin());
  after(() => edits.remove());

  for (let step = 1; step <= kinds.length; step += 1) {
    test(`give the site of a clean build: edit ${step}`, async (context) => {
      const { what, printed, differing } = await edits.step();
      context.diagnostic(what);
      assert.deepEqual(differing, [], `It ${what}.\n${printed}`);
    });
  }
});
