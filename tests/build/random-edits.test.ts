import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RandomEdits } from './random-edits.ts';

/*
 * Of which articles, pictures and words, and in which order, is random; all others, each compared at once, are in the long run.
 * Every edit is built. A page that was wrongly kept stays wrong, so that it shows after the next two as well.
 */
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

describe('12 random edits in a row, compared after every third', () => {
  const edits = new RandomEdits('twelve', kinds);
  before(() => edits.begin());
  after(() => edits.remove());

  for (let step = 3; step <= kinds.length; step += 3) {
    test(`give the site of a clean build: edits ${step - 2} to ${step}`, async () => {
      const [first, second, third] = [await edits.edit(), await edits.edit(), await edits.step()];
      const done = [first, second, third].map(({ what, printed }) => `It ${what}.\n${printed}`);
      assert.deepEqual(third.differing, [], done.join('\n'));
    });
  }

  test('a check that takes from a build what it read finds what it finds by reading all', async () => {
    const [cached, read] = await edits.checks();
    assert.equal(cached, read);
    assert.match(cached, / checked: 0 problems, /);
  });
});
